/** Pieces of 3 to 5 characters, as tokens are; cut anywhere but inside a code point. */
export function cutIntoPieces(text: string, random: () => number): string[] {
  const characters = Array.from(text);
  const pieces: string[] = [];
  for (let start = 0; start < characters.length; ) {
    const length = 3 + Math.floor(random() * 3);
    pieces.push(characters.slice(start, start + length).join(''));
    start += length;
  }
  return pieces;
}

/** Joins every `count` pieces to one. */
export function groupPieces(pieces: readonly string[], count: number): string[] {
  const groups: string[] = [];
  for (let start = 0; start < pieces.length; start += count) {
    groups.push(pieces.slice(start, start + count).join(''));
  }
  return groups;
}

/** JSON with every character beyond ASCII as an escape: `\uD83D\uDE00`. */
export function escapeNonAscii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  );
}
