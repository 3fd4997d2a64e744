import { expect, it } from 'vitest';
import { pastedLines } from './pasted-lines';

const nothing = { before: '', after: '' };

it.each<[string, string, string[] | null]>([
  ['one line', 'a', null],
  ['one line with a line break at its end', 'a\n', null],
  ['lines', 'a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
  ['blank lines', 'a\n\n \nb', ['a', 'b']],
  ['bullets and numbers', '- a\n* b\n• c\n1. d\n2) e\n- [x] f', ['a', 'b', 'c', 'd', 'e', '[x] f']],
  ['signs that are no bullets', '-5 degrees\n1.5 hours', ['-5 degrees', '1.5 hours']],
])('%s', (_name, pasted, lines) => {
  expect(pastedLines(pasted, nothing)).toEqual(lines);
});

it('goes on with what stands around the cursor', () => {
  expect(pastedLines('b\nc\nd', { before: 'a ', after: ' e' })).toEqual(['a b', 'c', 'd e']);
});
