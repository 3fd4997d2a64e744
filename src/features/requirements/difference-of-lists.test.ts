import { expect, it } from 'vitest';
import { differenceOfLists } from './difference-of-lists';

it.each<[string, string[], string[], string[], string[]]>([
  ['nothing to something', [], ['a', 'b'], ['a', 'b'], []],
  ['one for another', ['a', 'b'], ['a', 'c'], ['c'], ['b']],
  ['another order', ['a', 'b'], ['b', 'a'], [], []],
  ['the same in other letters', ['By 6am.'], ['by 6AM'], [], []],
  ['a repeated text', [], ['a', 'a'], ['a'], []],
])('%s', (_name, before, after, added, dropped) => {
  expect(differenceOfLists(before, after)).toEqual({ added, dropped });
});
