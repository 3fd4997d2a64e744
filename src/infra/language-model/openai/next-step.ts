import type { PromptMessage } from '@/core/chat/language-model';
import { type Adaptation, type AskedFor, adaptationFor } from './endpoint-memory';
import type { Diagnosis } from './failure-table';
import type { Rejection } from './rejection';
import { decideRetry, type RetryCircumstances } from './retry-policy';
import { shareThatFits, trimTurns } from './trim-turns';

export interface StepCircumstances extends RetryCircumstances {
  messages: readonly PromptMessage[];
  hasTrimmed: boolean;
  asked: AskedFor;
}

/** What follows a failed attempt. */
export type NextStep =
  | { type: 'adapt'; adaptation: Adaptation }
  | { type: 'trim'; messages: readonly PromptMessage[] }
  | { type: 'wait'; reason: 'rate_limited' | 'retrying'; waitMs: number }
  | { type: 'give_up' };

/** Pure. Leaving something out comes first, then a shorter request, then patience. */
export function decideNextStep(
  rejection: Rejection,
  diagnosis: Diagnosis,
  circumstances: StepCircumstances,
): NextStep {
  const { asked, messages, hasText, hasTrimmed } = circumstances;
  if (hasText) return { type: 'give_up' };
  const adaptation = adaptationFor(rejection, asked);
  if (adaptation) return { type: 'adapt', adaptation };
  if (diagnosis.failure === 'context_too_long') {
    const trimmed = hasTrimmed ? null : trimTurns(messages, shareThatFits(rejection.message));
    return trimmed ? { type: 'trim', messages: trimmed } : { type: 'give_up' };
  }
  return decideRetry(rejection, diagnosis, circumstances);
}
