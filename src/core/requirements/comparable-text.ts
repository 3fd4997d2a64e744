/**
 * The text as it is compared with another one that may say the same: case, form of characters, runs of white
 * space and punctuation at the end aside. Not for finding quotes, where all punctuation is put aside.
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,;:!。、]+$/u, '')
    .trimStart();
}

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
