import { expect, it } from 'vitest';
import { hasMention } from './score-mention';

it.each([
  ['Monthly Reconciliation', 'reconcil', true],
  ['the payload', 'load', false],
  ['load the payload', 'load', true],
  ['a  wide\ngap', 'wide gap', true],
  ['done by 6 am', '6', true],
  ['done by 16', '6', false],
  ['done by 60', '6', false],
  ['at 6.5 percent', '6', false],
  ['by 6. Not later', '6', true],
  ['within 99.5%', '99.5', true],
  ['毎日の売上を集計', '売上', true],
  ['cl-orders', 'orders', true],
  ['Größe', 'GRÖSSE', true],
  ['Bestellungen', 'bestell', true],
  ['', 'a', false],
])('«%s» mentions «%s»: %s', (text, words, expected) => {
  expect(hasMention(text, words)).toBe(expected);
});
