import { expect, it } from 'vitest';
import { intervalOf } from './score-interval';
import { percentileOf } from './score-percentile';

it.each([
  [[3, 1, 2], 50, 2],
  [[4, 1, 2, 3], 50, 2],
  [[7], 95, 7],
  [Array.from({ length: 100 }, (_, index) => index + 1), 95, 95],
  [Array.from({ length: 21 }, (_, index) => index + 1), 95, 20],
  [[10, 9], 100, 10],
  [[], 50, null],
])('%j, %d %%: %s', (numbers, percent, expected) => {
  expect(percentileOf(numbers, percent)).toBe(expected);
});

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

it('is as wide as the samples differ, and the same every time', () => {
  expect(intervalOf([0.5, 0.5, 0.5], mean)).toEqual({ low: 0.5, high: 0.5 });
  const coins = Array.from({ length: 100 }, (_, index) => index % 2);
  const interval = intervalOf(coins, mean);
  // A binomial of 100 lies between 0.40 and 0.60 in 95 of 100 cases.
  expect(interval?.low).toBeCloseTo(0.4, 1);
  expect(interval?.high).toBeCloseTo(0.6, 1);
  expect(intervalOf(coins, mean)).toEqual(interval);
  expect(intervalOf([1], () => null)).toBeNull();
});
