import { isSameText } from '@/core/requirements/comparable-text';
import type { TextAnswer } from './evaluation-case';
import { hasMention } from './score-mention';
import { hasSameNumbers, wordF1, wordsOf } from './score-words';

/** Texts of fewer words have to be the same. */
const longTextWords = 4;
const leastWordF1 = 0.8;
/** A wording that is longer than this has copied more than what was asked for. */
const mostWords = (answerWords: number) => Math.max(12, 3 * answerWords);

/**
 * Whether a value says what the answer says. Same text: yes. Otherwise it must hold none of `avoids`, and either
 * share enough words and all numbers with a long answer, or hold all of `mentions` without being much longer.
 * With `isExact`, as for names of tables, only the same text.
 */
export function matchesText(answer: TextAnswer, value: string, { isExact = false } = {}): boolean {
  const { text, mentions, avoids } =
    typeof answer === 'string' ? { text: answer, mentions: null, avoids: undefined } : answer;
  if (isSameText(text, value)) return true;
  if (isExact || avoids?.some((words) => hasMention(value, words))) return false;
  const expected = wordsOf(text);
  const actual = wordsOf(value);
  if (isNearlySame(expected, actual)) return true;
  if (!mentions || actual.length > mostWords(expected.length)) return false;
  return mentions.every((choice) => [choice].flat().some((words) => hasMention(value, words)));
}

function isNearlySame(expected: readonly string[], actual: readonly string[]): boolean {
  return (
    expected.length >= longTextWords &&
    wordF1(expected, actual) >= leastWordF1 &&
    hasSameNumbers(expected, actual)
  );
}
