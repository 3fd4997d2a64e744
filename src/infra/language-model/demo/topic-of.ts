import {
  constraintSentences,
  criterionSentences,
  limitOfTime,
  type Topic,
  weNeed,
  workAhead,
} from './cue-patterns';

const negation = /\b(?:not|never|nicht|kein\w{0,2}|without|ohne|only|nur)\b|n['’]t\b/iu;
const frequency =
  /\b(?:every|each|per|once an?) (?:minute|hour|day|night|week|month|run)\b|\b(?:hourly|daily|nightly|weekly|monthly|at most|maximum)\b/iu;

/** The topic of a clause that does not name it. */
export function topicOf(text: string): Topic {
  const isLimit = constraintSentences.some((pattern) => pattern.test(text));
  const isExpected = criterionSentences.some((pattern) => pattern.test(text));
  if (isExpected && !isLimit) {
    if (limitOfTime.test(text)) return 'constraint';
    return workAhead.test(text) ? 'work' : 'criterion';
  }
  if (!isLimit) return 'work';
  const isDuty = weNeed.test(text) && !negation.test(text) && !limitOfTime.test(text);
  return isDuty ? 'work' : 'constraint';
}

/** A limit that stays one even as the answer to «How will you see that it worked?». */
export function isStrongLimit(text: string): boolean {
  const isLimited = negation.test(text) || limitOfTime.test(text) || frequency.test(text);
  return isLimited && topicOf(text) === 'constraint';
}
