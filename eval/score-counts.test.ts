import { expect, it } from 'vitest';
import { addCounts, ratesOf } from './score-counts';

const counts = (truePositives: number, falsePositives: number, falseNegatives: number) => ({
  truePositives,
  falsePositives,
  falseNegatives,
});

it('adds up', () => {
  expect(addCounts([counts(1, 2, 3), counts(10, 20, 30)])).toEqual(counts(11, 22, 33));
  expect(addCounts([])).toEqual(counts(0, 0, 0));
});

it.each([
  [counts(3, 1, 2), 0.75, 0.6, 2 / 3],
  [counts(0, 2, 0), 0, null, 0],
  [counts(0, 0, 2), null, 0, 0],
  [counts(0, 0, 0), null, null, null],
  [counts(5, 0, 0), 1, 1, 1],
])('%j', (input, precision, recall, f1) => {
  expect(ratesOf(input)).toEqual({ precision, recall, f1 });
});
