import { describe, expect, test } from 'vitest';
import { piecesOf } from '@/testing/extract-reply';
import { createTextCleaner, maxWhitespaceRun } from './text-cleaner';

function clean(pieces: readonly string[]) {
  let droppedCount = 0;
  const cleaner = createTextCleaner((count) => {
    droppedCount += count;
  });
  const cleaned = [...pieces.map((piece) => cleaner.push(piece)), cleaner.end()];
  return { cleaned, droppedCount };
}

test('holds a high surrogate back until its partner comes', () => {
  expect(clean(['a\ud83d', '', '\ude00b'])).toEqual({
    cleaned: ['a', '', '😀b', ''],
    droppedCount: 0,
  });
});

test('a pair with U+0000 between its halves is a pair', () => {
  expect(clean(['\ud83d', '\u0000', '\ude00'])).toEqual({
    cleaned: ['', '', '😀', ''],
    droppedCount: 1,
  });
});

test('lone surrogates become replacement characters', () => {
  expect(clean(['\ude00', 'a\ud83d', 'b', '\ud83d'])).toEqual({
    cleaned: ['\uFFFD', 'a', '\uFFFDb', '', '\uFFFD'],
    droppedCount: 3,
  });
});

describe('runs of white space', () => {
  const longest = ' '.repeat(maxWhitespaceRun);
  test.each([
    ['at the limit', `a${longest}b`, `a${longest}b`],
    ['one longer', `a${longest}\nb`, `a${longest}b`],
    ['at the start', `${longest}\n\n`, longest],
    ['one after another', `a${longest}\tb${longest}\tc`, `a${longest}b${longest}c`],
  ])('%s are cut the same in pieces of any size', (_name, text, expected) => {
    for (const length of [1, 7, maxWhitespaceRun, text.length]) {
      const { cleaned, droppedCount } = clean(piecesOf(text, length));
      expect(cleaned.join('')).toBe(expected);
      expect(droppedCount).toBe(text.length - expected.length);
    }
  });
});
