import { lengthOfOpening } from './length-of-opening';
import type { Passage } from './source-text';
import { capitalised, inOneLine, trimEnd } from './tidy';
import { danglingEnd, phraseEnds, softEnds, targetEnds, wishes } from './title-patterns';

const maxTitleLength = 72;
const fewestWords = 3;
const fewestWordsBeforeClause = 4;

/** A title made of the words of a sentence: its main phrase, which stands in it to the letter. */
export function deriveTitle(
  sentence: Passage,
): { value: string; start: number; end: number } | null {
  const start = startOfPhrase(sentence.text);
  const rest = sentence.text.slice(start);
  const phrase = rest.slice(0, firstEnd(rest, phraseEnds));
  const head = cutBefore(phrase, targetEnds, fewestWords);
  const words = shortened(trimEnd(cutBefore(head, softEnds, fewestWordsBeforeClause)));
  const value = capitalised(trimEnd(inOneLine(words)));
  if (!/\p{L}/u.test(value)) return null;
  return { value, start: sentence.start + start, end: sentence.start + start + words.length };
}

/** Where the words that name the work begin in a sentence. */
export function startOfPhrase(text: string): number {
  let start = lengthOfOpening(text);
  for (let round = 0; round < 6; round += 1) {
    const rest = text.slice(start);
    const wish = wishes.map((pattern) => pattern.exec(rest)?.[0]).find((found) => found);
    if (wish === undefined) break;
    const gap = /^[,:]? /u.exec(rest.slice(wish.length))?.[0].length ?? 0;
    if (gap === 0 && !wish.endsWith(' ')) break;
    start += wish.length + gap;
  }
  return start;
}

function firstEnd(text: string, patterns: readonly RegExp[]): number {
  const ends = patterns.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found && found.index > 2 ? [found.index] : [];
  });
  return Math.min(text.length, ...ends);
}

/** The phrase up to the first of these ends, if enough words stand before it. */
function cutBefore(phrase: string, ends: readonly RegExp[], fewest: number): string {
  const head = phrase.slice(0, firstEnd(phrase, ends));
  return head.split(' ').length >= fewest ? head : phrase;
}

function shortened(text: string): string {
  if (text.length <= maxTitleLength) return text.replace(danglingEnd, '');
  const cut = text.slice(0, maxTitleLength + 1).toWellFormed();
  const space = cut.lastIndexOf(' ');
  const words = space > 20 ? cut.slice(0, space) : cut.slice(0, maxTitleLength);
  return words.replace(danglingEnd, '');
}
