/** About as many pieces as a model sends in a few seconds; longer replies have longer pieces. */
const maxPieces = 160;
const shortestPiece = 5;

/** The text in small pieces at whole characters. */
export function cutIntoPieces(text: string): string[] {
  const length = Math.max(shortestPiece, Math.ceil(text.length / maxPieces));
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(start + length - 1));
    const end = start + length + (isSplit ? 1 : 0);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
