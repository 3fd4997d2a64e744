import { z } from 'zod';

/** Why a reply failed. Closed: `reply-failure-texts.ts` has a sentence and a next step for each. */
export const replyFailureCodes = [
  'content_filtered_input',
  'content_filtered_output',
  'context_too_long',
  'model_access_denied',
  'model_bad_answer',
  'model_empty',
  'model_error',
  'model_interrupted',
  'model_misconfigured',
  'model_rate_limited',
  'model_silent',
  'model_truncated',
  'model_unreachable',
  'server_stopped',
  'internal',
] as const;
export type ReplyFailureCode = (typeof replyFailureCodes)[number];

export const replyFailureSchema = z.object({
  code: z.enum(replyFailureCodes),
  /** `model_rate_limited`: how long the service asked to wait, in milliseconds. */
  retryAfterMs: z.number().nullable(),
  /** `content_filtered_*`: categories that the filter named, such as `violence`. */
  categories: z.array(z.string()),
});
export type ReplyFailure = z.infer<typeof replyFailureSchema>;

/** How a reply ended. `completed` and `stopped` are wanted ends; the others carry a failure. */
export const replyOutcomeSchema = z.enum([
  'completed',
  'stopped',
  'interrupted',
  'failed',
  'filtered',
]);
export type ReplyOutcome = z.infer<typeof replyOutcomeSchema>;

/** Tokens of one reply as the service counted them; `null` where it did not say. */
export const tokenUsageSchema = z.object({
  inputTokens: z.number(),
  cachedInputTokens: z.number().nullable(),
  outputTokens: z.number(),
  reasoningTokens: z.number().nullable(),
});
export type TokenUsage = z.infer<typeof tokenUsageSchema>;
