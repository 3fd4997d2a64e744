import type { Diagnosis } from './failure-table';
import type { Rejection } from './rejection';

export interface RetryCircumstances {
  /** Retries that were made already. */
  retryCount: number;
  /** Whether any text of the reply was handed on: then a second attempt would say it twice. */
  hasText: boolean;
  retryWaitCapMs: number;
  /** 0 inclusive to 1 exclusive. */
  random: () => number;
}

export type RetryDecision =
  | { type: 'give_up' }
  | { type: 'wait'; reason: 'rate_limited' | 'retrying'; waitMs: number };

const maxRetries = 2;
/** A silent service has cost its whole time limit already. */
const maxRetriesAfterSilence = 1;
const firstBackoffMs = 500;

/**
 * Whether to try again, and after how long. A wait that the service named is kept and at most a tenth longer, so
 * that callers who were turned away together do not come back together; one above the cap is not waited for.
 */
export function decideRetry(
  rejection: Rejection,
  { isPassing }: Diagnosis,
  { retryCount, hasText, retryWaitCapMs, random }: RetryCircumstances,
): RetryDecision {
  const limit = rejection.origin === 'timeout' ? maxRetriesAfterSilence : maxRetries;
  const isOpening = rejection.origin !== 'body' && rejection.origin !== 'stream';
  if (!isPassing || !isOpening || hasText || retryCount >= limit) return { type: 'give_up' };
  const named = rejection.retryAfterMs;
  if (named !== null && named > retryWaitCapMs) return { type: 'give_up' };
  const waitMs =
    named === null
      ? Math.min(retryWaitCapMs, firstBackoffMs * 2 ** retryCount * (1 - random() / 4))
      : Math.min(retryWaitCapMs, named * (1 + random() / 10));
  const reason = rejection.status === 429 ? 'rate_limited' : 'retrying';
  return { type: 'wait', reason, waitMs: Math.ceil(waitMs) };
}
