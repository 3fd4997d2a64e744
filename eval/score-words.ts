/** Every letter of a script without spaces is a word; elsewhere letters, digits and `_` that stand together. */
const wordPattern =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}\p{M}_])+/gu;

/** The words of a text as they are compared: compatibility forms and case folded, punctuation left out. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toUpperCase().toLowerCase().match(wordPattern) ?? [];
}

/** F1 of the words that two texts share, each as often as it stands in both. 0 when either has none. */
export function wordF1(one: readonly string[], other: readonly string[]): number {
  const left = countsOf(one);
  let shared = 0;
  for (const [word, count] of countsOf(other)) shared += Math.min(count, left.get(word) ?? 0);
  return shared === 0 ? 0 : (2 * shared) / (one.length + other.length);
}

/** Whether two texts hold the same numbers, each as often: one wrong number makes another statement. */
export function hasSameNumbers(one: readonly string[], other: readonly string[]): boolean {
  return numbersOf(one) === numbersOf(other);
}

function numbersOf(words: readonly string[]): string {
  return words
    .filter((word) => /\p{N}/u.test(word))
    .toSorted()
    .join(' ');
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
