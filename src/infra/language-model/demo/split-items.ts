import type { Passage, SourceText } from './source-text';
import { splitSentences } from './split-sentences';

const verb =
  "(?:is|are|was|has|have|had|does|do|must|should|may|can|cannot|will|shall|stays?|remains?|match(?:es)?|equals?|contains?|appears?|shows?|sees?|finish(?:es)?|runs?|exists?|arrives?|takes?|pass(?:es)?|fails?|costs?|holds?|gets?|goes|go|loads?|opens?|works?|needs?|adds?|ends?|starts?|comes?|keeps?|counts?|sums?|differs?|lands?|sind|ist|hat|haben|stimmt|stimmen|läuft|laufen|enthält|enthalten|bleibt|bleiben|bekommt|dauert|kommt|isn't|aren't|doesn't|don't|can't|mustn't)";
const conjunction = new RegExp(
  `,? (?:and|und|as well as|but) (?=(?:that )?(?:(?:the|no|every|each|all|it|there|a|an|we|any|its|our|they|nobody|finance|none|der|die|das|kein|keine|jede|jeder|alle|es|\\d+ ?%?|\\p{L}+) ){1,4}${verb}\\b)`,
  'giu',
);
const modalConjunction =
  /,? (?:and|but|und|aber) (?=(?:[\p{L}\p{N}'’]+ ){0,6}(?:must|may|never|cannot|can not|can only|should|has to|have to|needs to|without|do not|don't|muss|darf|soll|ohne|nicht|at most|no more than|nothing|nobody)\b|no )|, (?=(?:without|within|at most|no more than)\b)/giu;
const limitStart =
  /^(?:and )?(?:only|no|never|not|must|without|max|at most|within|under|keine?|nur|nicht)\b/iu;
const anyVerb = new RegExp(`\\b${verb}\\b`, 'iu');
const joiner =
  /^(?:which|that|so|because|but|if|when|while|within|at|on|in|by|before|after|or|e\.g|i\.e|not|even|especially|including|e|with|without|and then|dass|wenn|weil)\b/iu;
/** How far before a conjunction a verb is looked for, in characters. */
const longestLookBack = 300;
const maxCommaItemWords = 8;

/** The single points that a passage makes: its sentences, parts between semicolons, and joined clauses. */
export function splitItems(source: SourceText, passage: Passage): Passage[] {
  return splitNumbers(source, passage)
    .flatMap((point) => splitSentences(source, point))
    .flatMap((sentence) => splitAt(source, sentence, modalConjunction, isStatement))
    .flatMap((sentence) => splitAt(source, sentence, conjunction, hasVerb))
    .flatMap((sentence) => splitCommas(source, sentence));
}

/** «1) one thing 2) another»: a list that was written as one line. */
function splitNumbers(source: SourceText, passage: Passage): Passage[] {
  const marks = [...passage.text.matchAll(/(?:^|[\s,;])\(?(\d{1,2})[.)] (?=\S)/gu)];
  const isCounted =
    marks.length > 1 && marks.every(({ 1: number }, index) => Number(number) === index + 1);
  if (!isCounted) return [passage];
  return marks.map(({ index, 0: mark }, place) => {
    const end = marks[place + 1]?.index ?? passage.text.length;
    return source.passage(passage.start + index + mark.length, passage.start + end);
  });
}

/** Whether words hold a verb in the present, and so can be a statement. */
export function hasVerb(text: string): boolean {
  return anyVerb.test(text);
}

function isStatement(text: string): boolean {
  return hasVerb(text) || text.split(' ').length > 2 || / only$/iu.test(text);
}

function splitAt(
  source: SourceText,
  passage: Passage,
  pattern: RegExp,
  isWhole: (left: string) => boolean,
): Passage[] {
  const parts: Passage[] = [];
  let start = 0;
  for (const { index, 0: mark } of passage.text.matchAll(pattern)) {
    const left = passage.text.slice(Math.max(start, index - longestLookBack), index);
    if (index <= start || !isWhole(left)) continue;
    parts.push(source.passage(passage.start + start, passage.start + index));
    start = index + mark.length;
  }
  return [...parts, source.passage(passage.start + start, passage.end)];
}

/** «no duplicates, no nulls and no orphans»: commas separate items only when every part is a short one. */
function splitCommas(source: SourceText, passage: Passage): Passage[] {
  const parts = splitAt(source, passage, /(?:,|、)(?: and| und)? ?/giu, () => true);
  const isList =
    parts.length > 1 &&
    parts.every(({ text }) => {
      const words = text.split(' ').length;
      return words >= 2 && words <= maxCommaItemWords && !joiner.test(text);
    });
  const hasSameStart =
    new Set(parts.map(({ text }) => text.split(' ')[0]?.toLowerCase())).size === 1;
  const areLimits = parts.every(({ text }) => limitStart.test(text));
  return isList && (parts.length > 2 || hasSameStart || areLimits) ? parts : [passage];
}
