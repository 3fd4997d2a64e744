import { describe, expect, it } from 'vitest';
import type { FieldValue } from '@/core/requirements/requirements';
import type { Expectation } from './evaluation-case';
import { scoreField } from './score-field';

describe('scoreField', () => {
  it.each<[string, Expectation, FieldValue, [number, number, number], boolean, number | null]>([
    ['empty, as it should be', null, null, [0, 0, 0], true, null],
    ['invented', null, 'x', [0, 1, 0], false, 0],
    ['an invented list: every item', null, ['x', 'y'], [0, 2, 0], false, 0],
    ['missing', 'x', null, [0, 0, 1], false, null],
    ['right', 'x', 'X', [1, 0, 0], true, 1],
    ['wrong is both', 'x', 'y', [0, 1, 1], false, 0],
    ['a missing list: every item', ['x', 'y'], null, [0, 0, 2], false, null],
    ['half a list', ['x', 'y'], ['x', 'z'], [1, 1, 1], false, 0.5],
    ['another answer', { anyOf: ['x', 'y'] }, 'y', [1, 0, 0], true, 1],
    ['may be empty, and is', { anyOf: [null, 'x'] }, null, [0, 0, 0], true, null],
    ['may be empty, and is right', { anyOf: [null, 'x'] }, 'x', [1, 0, 0], true, 1],
    ['may be empty, and is wrong', { anyOf: [null, 'x'] }, 'y', [0, 1, 0], false, 0],
    [
      'as many errors, but more is right',
      { anyOf: [['z'], ['a', 'b', 'c']] },
      ['a'],
      [1, 0, 2],
      false,
      1,
    ],
    [
      'the nearest of two lists',
      { anyOf: [['a'], ['b', 'c']] },
      ['b', 'c', 'd'],
      [2, 1, 0],
      false,
      2 / 3,
    ],
  ])('%s', (_, expectation, value, counts, isRight, rightShare) => {
    const score = scoreField(expectation, value);
    const { truePositives, falsePositives, falseNegatives } = score;
    expect([truePositives, falsePositives, falseNegatives]).toEqual(counts);
    expect(score).toMatchObject({ isRight, rightShare });
  });

  it.each<[Expectation, boolean]>([
    [null, true],
    ['x', false],
    [{ anyOf: [null, 'x'] }, false],
  ])('%j: must be empty is %s', (expectation, mustBeEmpty) => {
    expect(scoreField(expectation, null).mustBeEmpty).toBe(mustBeEmpty);
  });
});
