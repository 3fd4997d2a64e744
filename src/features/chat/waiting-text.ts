import type { SessionState } from '@/core/sessions/session';

interface WaitingReply {
  hasText: boolean;
  /** How long this page has been waiting, in milliseconds. */
  waitedMs: number;
  nowMs: number;
  waiting: NonNullable<SessionState['activeReply']>['waiting'];
}

const slowAfterMs = 9_000;

/** What is being waited for; empty while text arrives, when the text speaks for itself. */
export function waitingText({ hasText, waitedMs, nowMs, waiting }: WaitingReply): string {
  if (waiting) {
    const leftSeconds = Math.ceil(Math.max(Date.parse(waiting.until) - nowMs, 0) / 1_000);
    const when = leftSeconds > 0 ? `in ${leftSeconds} s` : 'now';
    return waiting.reason === 'rate_limited'
      ? `The model is busy. Trying again ${when}, as it asked us to wait.`
      : `The model did not answer. Trying again ${when}.`;
  }
  if (hasText) return '';
  if (waitedMs < slowAfterMs) return 'Waiting for the model…';
  return `Still waiting: the model is slow right now (${Math.round(waitedMs / 1_000)} s).`;
}
