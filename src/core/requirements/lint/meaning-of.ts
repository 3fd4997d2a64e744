const negations = new Set(['no', 'not', 'never', 'none', 'nothing', 'without', 'cannot']);
const idle = new Set(
  `a an the is are be been being to of in on at by for and or with it its this that these those as from we our
  they their must should shall will can may has have had do does there which who`.split(/\s+/),
);

/** What a text says, as a set of word stems; numbers and negations count, filler words do not. */
export function meaningOf(text: string): Set<string> {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/n[’']t\b/gu, ' not')
    .match(/[\p{L}\p{N}_]+(?:[.:/-][\p{L}\p{N}_]+)*%?/gu);
  const kept = (words ?? []).filter((word) => !idle.has(word));
  return new Set(kept.map((word) => (negations.has(word) ? 'not' : stemOf(word))));
}

const endings: readonly [ending: RegExp, replacement: string][] = [
  [/(?:ies|ied)$/u, 'y'],
  [/(?:ing|ed|es|ion|s|e)$/u, ''],
];

/** Enough to make «deletes», «deleted» and «deleting» one word. Not for reading. */
export function stemOf(word: string): string {
  if (/[\d_.]/.test(word)) return word;
  for (const [ending, replacement] of endings) {
    const stem = word.replace(ending, replacement);
    if (stem !== word && stem.length > 2) return stem.replace(/([^aeiouls])\1$/u, '$1');
  }
  return word;
}
