import type { Passage, SourceText } from './source-text';
import { hasVerb } from './split-items';

const modal =
  "(?:must|may not|may only|can only|cannot|can't|can’t|mustn't|mustn’t|has to|have to|should|never|do not|don't|don’t|shall|muss|darf|soll|sollte)";
const boundary = new RegExp(
  [
    '; ',
    `,? (?:and|but|und|aber) (?=(?:[\\p{L}'’]+ ){0,3}${modal}\\b)`,
    ',? (?:and|but) (?=(?:no more than|at most|not more than|no less than|without|only)\\b)',
    ',? so (?=(?:it|this|that|we|they) (?:must|has to|have to|needs to|need to)\\b)',
    `, (?=(?:it |this |that |they |es |sie )?${modal}\\b)`,
    ",? (?:and|but) (?=(?:it is |it’s |it's )?(?:done|finished) when )",
    ' [–—] ',
  ].join('|'),
  'giu',
);

/** How far before a conjunction a verb is looked for, in characters. */
const longestLookBack = 300;

/** The clauses of a sentence that may each be about something of its own. */
export function splitClauses(source: SourceText, sentence: Passage): Passage[] {
  const clauses: Passage[] = [];
  let start = 0;
  for (const { index, 0: mark } of sentence.text.matchAll(boundary)) {
    const left = sentence.text.slice(Math.max(start, index - longestLookBack), index);
    if (index === 0 || (!/^[;,] | [–—] /u.test(mark) && !isClause(left))) continue;
    clauses.push(source.passage(sentence.start + start, sentence.start + index));
    start = index + mark.length;
  }
  clauses.push(source.passage(sentence.start + start, sentence.end));
  return clauses.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Whether words can stand for themselves: they hold a verb, or are long enough to be an imperative. */
function isClause(text: string): boolean {
  return hasVerb(text) || text.split(' ').length > 3;
}
