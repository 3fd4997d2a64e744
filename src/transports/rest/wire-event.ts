import { z } from 'zod';
import { replyFailureCodes } from '@/core/chat/reply-outcome';
import { extractedRequirementsSchema } from './wire-requirements';
import { chatMessageSchema, chatSessionSchema } from './wire-session';

const contentSchema = z.object({ type: z.literal('content'), content: z.string() });

const requirementsSchema = z.object({
  type: z.literal('requirements'),
  content: extractedRequirementsSchema,
  /** Marks the end of a reply. */
  done: z.literal(true).optional(),
});

const errorSchema = z.object({
  type: z.literal('error'),
  content: z.string(),
  code: z.enum([...replyFailureCodes, 'session_not_found']),
  retryable: z.boolean(),
});

const messageSchema = z.object({ type: z.literal('message'), content: chatMessageSchema });
const sessionSchema = z.object({ type: z.literal('session'), content: chatSessionSchema });

/** What the stream of one reply carries, one object in each `data:` line. */
export const replyEventSchema = z
  .discriminatedUnion('type', [contentSchema, requirementsSchema, errorSchema])
  .meta({
    id: 'ReplyEvent',
    examples: [
      { type: 'content', content: 'Which table ' },
      {
        type: 'error',
        content: 'The language model went silent.',
        code: 'model_silent',
        retryable: true,
      },
    ],
  });

/** What the stream of a session carries. */
export const sessionEventSchema = z
  .discriminatedUnion('type', [
    sessionSchema,
    messageSchema,
    contentSchema,
    requirementsSchema,
    errorSchema,
  ])
  .meta({ id: 'SessionEvent', examples: [{ type: 'content', content: 'Which table ' }] });
export type WireEvent = z.infer<typeof sessionEventSchema>;
