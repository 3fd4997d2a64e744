import { isAppError } from '../errors';
import type { ModelPart } from './language-model';
import { ModelError } from './language-model';
import type { ReplyFailure, ReplyFailureCode, ReplyOutcome, TokenUsage } from './reply-outcome';

/** How a reply ends, before the last of its text is written. */
export interface ReplyEnd {
  outcome: ReplyOutcome;
  failure: ReplyFailure | null;
  model: string | null;
  usage: TokenUsage | null;
}

type Finish = Extract<ModelPart, { type: 'finish' }>;

/** What came of a reply by its end. */
export interface ReplyYield {
  /** Text that a person can see. */
  hasText: boolean;
  /** Neither text nor a field. */
  isEmpty: boolean;
}

/** The end that a model's `finish` part stands for; a stream without one broke off. */
export function endOfFinish(finish: Finish | null, { hasText, isEmpty }: ReplyYield): ReplyEnd {
  if (!finish) return failedEnd('model_interrupted', hasText);
  const { model, usage } = finish;
  if (finish.reason === 'content_filter') {
    const end = failedEnd('content_filtered_output', hasText, { categories: finish.categories });
    return { ...end, model, usage };
  }
  if (finish.reason === 'length') {
    return { ...failedEnd(isEmpty ? 'model_empty' : 'model_truncated', !isEmpty), model, usage };
  }
  if (isEmpty) return { ...failedEnd('model_empty', hasText), model, usage };
  return { outcome: 'completed', failure: null, model, usage };
}

/** The end that a thrown error stands for; an aborted signal says why by its reason. */
export function endOfThrown(error: unknown, signal: AbortSignal, hasText: boolean): ReplyEnd {
  if (signal.aborted) {
    if (signal.reason === 'server_stopped') return failedEnd('server_stopped', true);
    return { outcome: 'stopped', failure: null, model: null, usage: null };
  }
  if (error instanceof ModelError) return failedEnd(error.code, hasText, error.details);
  if (isAppError(error) && error.code === 'session_full') {
    return failedEnd('context_too_long', hasText);
  }
  return failedEnd('internal', hasText);
}

/** Codes after which text that arrived makes the reply an unfinished one rather than a failed one. */
const interrupting: readonly ReplyFailureCode[] = [
  'model_error',
  'model_bad_answer',
  'model_interrupted',
  'model_silent',
  'model_truncated',
  'server_stopped',
];

export function failedEnd(
  code: ReplyFailureCode,
  hasText: boolean,
  details: { retryAfterMs?: number; categories?: readonly string[] } = {},
): ReplyEnd {
  const isFiltered = code === 'content_filtered_input' || code === 'content_filtered_output';
  const isInterrupted = hasText && interrupting.includes(code);
  return {
    outcome: isFiltered ? 'filtered' : isInterrupted ? 'interrupted' : 'failed',
    failure: {
      code,
      retryAfterMs: details.retryAfterMs ?? null,
      categories: [...(details.categories ?? [])],
    },
    model: null,
    usage: null,
  };
}
