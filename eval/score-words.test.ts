import { describe, expect, it } from 'vitest';
import { hasSameNumbers, wordF1, wordsOf } from './score-words';

describe('wordsOf', () => {
  it.each([
    ['Load raw.orders, nightly!', ['load', 'raw', 'orders', 'nightly']],
    ['No order_id twice', ['no', 'order_id', 'twice']],
    ['ＡＢＣ １２', ['abc', '12']],
    ['Größe über 5%', ['grösse', 'über', '5']],
    ['売上を集計 daily', ['売', '上', 'を', '集', '計', 'daily']],
    ['orders表', ['orders', '表']],
    ['…', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('wordF1', () => {
  it.each([
    ['the same', 'a b c', 'a b c', 1],
    ['another order', 'a b c', 'c a b', 1],
    ['nothing shared', 'a b', 'c d', 0],
    ['half of each', 'a b', 'b c', 0.5],
    ['a word counts as often as both have it', 'a a b', 'a b b', 2 / 3],
    ['nothing at all', '', '', 0],
    ['one is empty', 'a', '', 0],
  ])('%s', (_, one, other, expected) => {
    expect(wordF1(wordsOf(one), wordsOf(other))).toBeCloseTo(expected, 10);
  });
});

it.each([
  ['by 6 on 2 days', 'on 2 days by 6', true],
  ['by 6am', 'by 5am', false],
  ['2 and 2', '2', false],
  ['no numbers', 'none here', true],
])('the numbers of «%s» and «%s»', (one, other, expected) => {
  expect(hasSameNumbers(wordsOf(one), wordsOf(other))).toBe(expected);
});
