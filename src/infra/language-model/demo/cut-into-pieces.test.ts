import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutIntoPieces } from './cut-into-pieces';

it('cuts between characters, into few enough pieces, and loses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
      const pieces = cutIntoPieces(text, { shortest: 5, most: 20 });
      expect(pieces.join('')).toBe(text);
      expect(pieces.length).toBeLessThanOrEqual(21);
      expect(pieces.every((piece) => piece.isWellFormed() && piece !== '')).toBe(true);
    }),
  );
});
