import { expect, it } from 'vitest';
import { placeAfterMove } from './list-rows';

const rows = ['a', 'b', 'c'].map((itemId) => ({ itemId, text: itemId }));

it.each([
  ['a', -1, null],
  ['a', 1, { after: 'b' }],
  ['b', -1, 'first'],
  ['b', 1, { after: 'c' }],
  ['c', -1, { after: 'a' }],
  ['c', 1, null],
  ['gone', 1, null],
] as const)('moves %s by %i', (itemId, step, place) => {
  expect(placeAfterMove(rows, itemId, step)).toEqual(place);
});
