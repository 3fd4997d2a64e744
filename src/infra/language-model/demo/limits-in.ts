import { limitCues } from './clause-cues';
import type { Passage, SourceText } from './source-text';

const clauseEnd =
  /,|;| (?:and|but|und|aber) | (?:so that|because|damit|weil|without|ohne|using|from|into) |[.!?]$|[.!?] /iu;

const fewWords = 8;
const veryFewWords = 4;

/** Limits that a sentence about the work carries along: «without touching raw.orders», «by 6am». */
export function limitsIn(source: SourceText, clause: Passage): Passage[] {
  return limitCues.flatMap((pattern) => {
    const found = pattern.exec(clause.text);
    if (!found) return [];
    if (isFragment(clause.text)) return [clause];
    const start = found.index + found[0].length;
    const rest = clause.text.slice(start);
    const end = start + (clauseEnd.exec(rest)?.index ?? rest.length);
    return [source.passage(clause.start + found.index, clause.start + end)];
  });
}

/** «refreshed every morning before 7», «finish by 5am»: too little to stand without what it limits. */
function isFragment(text: string): boolean {
  const words = text.split(' ').length;
  const isParticiple = /^\p{Ll}\p{L}*ed /u.test(text) && words <= fewWords;
  return isParticiple || (words <= veryFewWords && !/\p{L}\.\p{L}/u.test(text));
}
