/**
 * The text as it is compared with another one that may say the same: case, form of characters, runs of white
 * space and punctuation at the end aside. Not for finding quotes, where all punctuation is put aside.
 */
export function comparableText(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trimStart();
  let end = folded.length;
  while (end > 0 && closingSigns.has(folded.charAt(end - 1))) end -= 1;
  return folded.slice(0, end);
}

const closingSigns = new Set([...' .,;:!。、']);

export function isSameText(one: string, other: string): boolean {
  return one === other || comparableText(one) === comparableText(other);
}

/** The texts of `list` that say something no text of `known` says, each once, in order. */
export function textsBeyond(list: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known.map(comparableText));
  return list.filter((text) => {
    const key = comparableText(text);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
