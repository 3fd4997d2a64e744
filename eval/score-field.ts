import type { FieldValue } from '@/core/requirements/requirements';
import { type Answer, answersOf, type Expectation } from './evaluation-case';
import { type Counts, noCounts, share } from './score-counts';
import { scoreList } from './score-list';
import { matchesText } from './score-text';

export interface FieldScore extends Counts {
  /** Nothing is wrong and nothing is missing. */
  isRight: boolean;
  /** How much of what the field holds is right, 0 to 1; `null` when it holds nothing. */
  rightShare: number | null;
  /** Every right answer is to leave the field empty. */
  mustBeEmpty: boolean;
}

export interface ScoreFieldOptions {
  /** Only the same text counts, as for the name of a table. */
  isExact?: boolean;
}

/** Compares what a field holds with the answer that it comes nearest to. */
export function scoreField(
  expectation: Expectation,
  value: FieldValue,
  options: ScoreFieldOptions = {},
): FieldScore {
  const answers = answersOf(expectation);
  const counts = answers
    .map((answer) => scoreAnswer(answer, value, options))
    .reduce((best, next) => (isNearer(next, best) ? next : best));
  const { truePositives, falsePositives, falseNegatives } = counts;
  return {
    ...counts,
    isRight: falsePositives + falseNegatives === 0,
    rightShare: share(truePositives, truePositives + falsePositives),
    mustBeEmpty: answers.every((answer) => answer === null),
  };
}

function scoreAnswer(answer: Answer, value: FieldValue, options: ScoreFieldOptions): Counts {
  const values = value === null ? [] : [value].flat();
  if (answer === null) return { ...noCounts, falsePositives: values.length };
  if (Array.isArray(answer)) return scoreList(answer, values);
  const isMatch = values.some((text) => matchesText(answer, text, options));
  const truePositives = isMatch ? 1 : 0;
  return {
    truePositives,
    falsePositives: values.length - truePositives,
    falseNegatives: 1 - truePositives,
  };
}

function isNearer(one: Counts, other: Counts): boolean {
  const errors = ({ falsePositives, falseNegatives }: Counts) => falsePositives + falseNegatives;
  const difference = errors(one) - errors(other);
  return difference < 0 || (difference === 0 && one.truePositives > other.truePositives);
}
