import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForSearch } from './fold-for-search';

test.each([
  ['Straße', 'strasse'],
  ['ÄRGER', 'arger'],
  ['ＦＵＬＬ', 'full'],
  ['ガイド', 'ガイド'],
  ['한글', '한글'],
  ['ΣΊΣΥΦΟΣ Σίσυφος', 'σισυφοσ σισυφοσ'],
])('%s is found as %s', (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});

test('fits an index, is well formed, and folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      const folded = foldForSearch(text);
      expect(Buffer.byteLength(folded)).toBeLessThanOrEqual(1_800);
      expect(folded.isWellFormed()).toBe(true);
      expect(foldForSearch(folded)).toBe(folded);
    }),
  );
});
