import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from './find-quote';
import { foldText } from './folded-text';

const signs = [
  'a',
  'B',
  'é',
  'e\u0301',
  'ß',
  '表',
  'ﾃﾞ',
  'Ж',
  'ا',
  '각',
  '9',
  '🚀',
  ' ',
  '\n',
  '.',
  '—',
  '“',
  '*',
];
const text = fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme' })), {
  maxLength: 30,
});

describe('findQuote', () => {
  it('finds any stretch of a text that is long enough, however it is spaced, cased and signed', () => {
    const noise = fc.constantFrom('', ' ', '\t', '…', '"', '\u200b');
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), fc.array(noise), (pieces, from, length, noises) => {
        const stretch = pieces.slice(from, from + length);
        fc.pre(foldText(stretch.join('')).folded.length >= 4);
        const quote = stretch.map((piece, index) => `${piece}${noises[index] ?? ''}`).join('');
        const range = findQuote(pieces.join(''), quote.toUpperCase());
        expect(range).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('names a stretch that says what the quote says, and is whole characters', () => {
    fc.assert(
      fc.property(text, text, (pieces, quoted) => {
        const whole = pieces.join('');
        const range = findQuote(whole, quoted.join(''));
        if (!range) return;
        const found = whole.slice(range.start, range.end);
        expect(foldText(found).folded).toContain(foldText(quoted.join('')).folded);
        if (whole.isWellFormed()) expect(found.isWellFormed()).toBe(true);
        expect(findQuote(whole, found)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('does not find what is not there', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 60 });
    const other = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(letters, other, (whole, quote) => {
        fc.pre(quote.includes('c'));
        expect(findQuote(whole, quote)).toBeNull();
      }),
    );
  });

  it('takes time in line with the length, whatever repeats', () => {
    const long = 'ab '.repeat(40_000);
    const start = performance.now();
    findQuote(long, 'b');
    findQuote(long, `${'ab '.repeat(2_000)}c`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
