/**
 * A pattern for any of these words or phrases, as a word of its own: not part of a name such as `recent_orders`,
 * `fast.lane` or `all-hands`, and not in back quotes.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const phrases = words.map((word) => word.replaceAll(' ', '\\s+'));
  return new RegExp(
    `(?<![\\p{L}\\p{N}_.\\-/\`])(?:${phrases.join('|')})(?![\\p{L}\\p{N}_\\-/\`]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );
}
