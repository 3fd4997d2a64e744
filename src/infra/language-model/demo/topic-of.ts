import {
  frequency,
  limitOfTime,
  limitSentences,
  negation,
  outcomeSentences,
  ownDuty,
  workAhead,
} from './sentence-cues';
import type { Topic } from './topic';

/** The topic of a clause that does not name it. */
export function topicOf(text: string): Topic {
  const isLimit = limitSentences.some((pattern) => pattern.test(text));
  if (isLimit) {
    const isDuty = ownDuty.test(text) && !negation.test(text) && !limitOfTime.test(text);
    return isDuty ? 'work' : 'constraint';
  }
  if (!outcomeSentences.some((pattern) => pattern.test(text))) return 'work';
  if (limitOfTime.test(text)) return 'constraint';
  return workAhead.test(text) ? 'work' : 'criterion';
}

/** A limit that stays one even as the answer to «How will you see that it worked?». */
export function isStrongLimit(text: string): boolean {
  const isLimited = negation.test(text) || limitOfTime.test(text) || frequency.test(text);
  return isLimited && topicOf(text) === 'constraint';
}
