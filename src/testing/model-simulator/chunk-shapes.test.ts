import { expect, it } from 'vitest';
import { createChunkShapes } from './chunk-shapes';
import { cutIntoPieces, escapeNonAscii, groupPieces } from './content-pieces';
import { createSeededRandom } from './seeded-random';

const shapesOf = (kind: 'default' | 'async' | 'legacy' | 'minimal') =>
  createChunkShapes({ model: 'gpt-4o-2024-11-20', kind, random: createSeededRandom(7) });

it('writes keys in alphabetical order, as Azure does', () => {
  const shapes = shapesOf('default');
  for (const chunk of [
    shapes.promptFilter(),
    shapes.role(),
    shapes.content('a'),
    shapes.usage(1),
  ]) {
    expect(Object.keys(chunk)).toEqual(Object.keys(chunk).sort());
  }
});

it('pads content to 7 characters modulo 16', () => {
  const shapes = shapesOf('default');
  for (const content of ['', 'a', 'seven77', 'eight888', 'a longer piece of text']) {
    const { obfuscation } = shapes.content(content);
    expect((content.length + String(obfuscation).length) % 16).toBe(7);
  }
});

it('gives each kind its shape', () => {
  expect(shapesOf('async').content('a').choices).toEqual([
    { delta: { content: 'a' }, finish_reason: null, index: 0, logprobs: null },
  ]);
  expect(shapesOf('minimal').content('a').choices).toEqual([
    { delta: { content: 'a' }, finish_reason: null },
  ]);
  expect(shapesOf('legacy').promptFilter()).toHaveProperty('prompt_annotations');
  expect(shapesOf('legacy').role()).not.toHaveProperty('usage');
  expect(JSON.stringify(shapesOf('default').annotation({}))).not.toContain('delta');
});

it('is the same for the same seed and another for another', () => {
  const one = JSON.stringify(shapesOf('default').content('a'));
  expect(JSON.stringify(shapesOf('default').content('a'))).toBe(one);
  const other = createChunkShapes({
    model: 'gpt-4o-2024-11-20',
    kind: 'default',
    random: createSeededRandom(8),
  });
  expect(JSON.stringify(other.content('a'))).not.toBe(one);
});

it('cuts text into pieces of three to five characters, none inside a code point', () => {
  const text = 'Grüße 👩‍👩‍👧 漢字 and some more words to cut.';
  const pieces = cutIntoPieces(text, createSeededRandom(1));
  expect(pieces.join('')).toBe(text);
  expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
  expect(pieces.slice(0, -1).every((piece) => [3, 4, 5].includes([...piece].length))).toBe(true);
  expect(groupPieces(pieces, 3)[0]).toBe(pieces.slice(0, 3).join(''));
  expect(escapeNonAscii('ü😀"')).toBe('\\u00FC\\uD83D\\uDE00"');
});
