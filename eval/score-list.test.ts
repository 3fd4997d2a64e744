import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemAnswer } from './evaluation-case';
import { scoreList } from './score-list';

const mentions = (...words: string[]) => ({ text: `about ${words.join(' ')}`, mentions: words });
const counts = (truePositives: number, falsePositives: number, falseNegatives: number) => ({
  truePositives,
  falsePositives,
  falseNegatives,
});

describe('scoreList', () => {
  it.each<[string, ItemAnswer[], string[], ReturnType<typeof counts>]>([
    ['all there, in another order', ['A', 'B'], ['b', 'a'], counts(2, 0, 0)],
    ['one missing', ['A', 'B'], ['A'], counts(1, 0, 1)],
    ['one too many', ['A'], ['A', 'C'], counts(1, 1, 0)],
    ['one wrong', ['A', 'B'], ['A', 'C'], counts(1, 1, 1)],
    ['nothing there', ['A', 'B'], [], counts(0, 0, 2)],
    ['the same item twice counts once', ['A'], ['A', 'a'], counts(1, 1, 0)],
    ['expected twice, there once', ['A', 'A'], ['A'], counts(1, 0, 1)],
    [
      'the greedy choice would lose one: x fits both, y only the first',
      [mentions('red'), mentions('red', 'blue')],
      ['red and blue', 'red'],
      counts(2, 0, 0),
    ],
    [
      'a chain of three moves on',
      [mentions('a1'), mentions('b1'), mentions('c1')],
      ['a1 b1', 'b1 c1', 'a1'],
      counts(3, 0, 0),
    ],
    ['any of several answers', [{ anyOf: ['A', 'B'] }], ['B'], counts(1, 0, 0)],
    ['an optional item that is not there', ['A', { anyOf: ['B', null] }], ['A'], counts(1, 0, 0)],
    ['an optional item that is there', [{ anyOf: ['B', null] }, 'A'], ['B', 'A'], counts(2, 0, 0)],
    [
      'a required item comes before an optional one',
      [{ anyOf: [mentions('red'), null] }, mentions('red')],
      ['red'],
      counts(1, 0, 0),
    ],
  ])('%s', (_, expected, values, result) => {
    expect(scoreList(expected, values)).toEqual(result);
  });

  const item = fc.constantFrom('A', 'B', 'C', 'D');
  it('accounts for every item, and order never matters', () => {
    fc.assert(
      fc.property(fc.array(item), fc.array(item), (expected, values) => {
        const result = scoreList(expected, values);
        expect(result.truePositives + result.falsePositives).toBe(values.length);
        expect(result.truePositives + result.falseNegatives).toBe(expected.length);
        expect(scoreList(expected.toReversed(), values.toReversed())).toEqual(result);
      }),
    );
  });
});
