import { expect, test } from 'vitest';
import { createTextCollector } from './text-collector';

function collect(pieces: readonly string[], maxLength = 100) {
  let droppedCount = 0;
  const collector = createTextCollector(maxLength, (count) => {
    droppedCount += count;
  });
  const growth = pieces.map((piece) => collector.push(piece));
  return { growth, value: collector.end(), droppedCount };
}

test.each([
  ['grows piece by piece', ['a', 'b'], ['a', 'b'], 'ab'],
  ['white space waits for what follows', [' a', ' ', '\n', 'b '], ['a', '', '', ' \nb'], 'a \nb'],
  ['half a pair waits for the other half', ['a\ud83d', '\ude00'], ['a', '😀'], 'a😀'],
  ['half a pair that stays alone comes at the end', ['a\ud83d'], ['a'], 'a\uFFFD'],
  ['nothing but blanks', [' ', '\n'], ['', ''], ''],
])('%s', (_name, pieces, growth, value) => {
  expect(collect(pieces)).toMatchObject({ growth, value });
});

test.each([
  [['abc', 'def', 'ghi'], 5, ['abc', 'de', ''], 'abcde'],
  [['abcd😀', 'e'], 5, ['abcd', ''], 'abcd'],
  [['abcd e'], 5, ['abcd '], 'abcd'],
])('%j is cut to %i, between characters, and counted once', (pieces, maxLength, growth, value) => {
  expect(collect(pieces, maxLength)).toEqual({ growth, value, droppedCount: 1 });
});
