/** Words that tell a text in another language of the Latin script; none of them is an English word. */
const otherLanguages = new Set(
  `der das und kein keine nicht ist sind wird werden für mit von les une dans est sont aucun aucune avec
  los las una para con está están ningún ninguna il gli sono nessun nessuna della het een niet geen zijn voor`.split(
    /\s+/,
  ),
);

/**
 * Whether rules that know English words may judge the text. Another script, and a text with words of another
 * language, are left alone: no advice is better than wrong advice.
 */
export function isEnglish(text: string): boolean {
  if (/(?=\p{L})[^\p{Script=Latin}]/u.test(text)) return false;
  return !text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => otherLanguages.has(word));
}

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

/** The sentences of a text, without the white space between them. A dot inside a name ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+|\n+/u).filter((sentence) => sentence.trim() !== '');
}

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
