/** Words that are separated by spaces, as a set. */
export function wordList(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s/u).filter((word) => word !== ''));
}
