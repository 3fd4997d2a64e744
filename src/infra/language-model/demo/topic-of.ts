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
import { workWordIn } from './work-words';

/** The topic of a clause that does not name it. */
export function topicOf(text: string): Topic {
  const isLimit = limitSentences.some((pattern) => pattern.test(text)) && !isOnlyWork(text);
  if (isLimit) {
    const isDuty = ownDuty.test(text) && !negation.test(text) && !limitOfTime.test(text);
    return isDuty ? 'work' : 'constraint';
  }
  if (!outcomeSentences.some((pattern) => pattern.test(text))) return 'work';
  if (limitOfTime.test(text)) return 'constraint';
  return workAhead.test(text) ? 'work' : 'criterion';
}

/** «Load completed orders only» says what to do. */
function isOnlyWork(text: string): boolean {
  return / only[.!]?$/iu.test(text) && workWordIn(text.split(' ', 1)[0] ?? '');
}

/** A limit that stays one even as the answer to «How will you see that it worked?». */
export function isStrongLimit(text: string): boolean {
  const isLimited = negation.test(text) || limitOfTime.test(text) || frequency.test(text);
  return isLimited && topicOf(text) === 'constraint';
}

const bareDemand =
  /^(?:it |this |and |but )*(?:must|has to|have to|needs to|no|never|don['’]?t|do not|only)\b(?! (?:match|equal|contain|show|add up|be (?:equal|identical|the same)|duplicates?|nulls?|gaps?|missing|errors?|more)\b)/iu;

/** «Has to run at night», «no health data»: a demand without a subject is a limit, whatever was asked. */
export function isDemand(text: string): boolean {
  return bareDemand.test(text) && topicOf(text) === 'constraint';
}
