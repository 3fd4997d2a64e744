interface PieceSize {
  /** Length of a piece, in code units. */
  shortest: number;
  /** A longer text has longer pieces rather than more. */
  most: number;
}

/** The text in small pieces of whole characters. */
export function cutIntoPieces(text: string, { shortest, most }: PieceSize): string[] {
  const length = Math.max(shortest, Math.ceil(text.length / most));
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(start + length - 1));
    const end = start + length + (isSplit ? 1 : 0);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
