import { lengthOfOpening } from './chatter';
import {
  constraintClauses,
  constraintSentences,
  criterionSentences,
  leadingCues,
  limitOfTime,
  objectiveClauses,
  type Topic,
} from './cue-patterns';
import type { Passage, SourceText } from './source-text';
import { splitItems } from './split-items';

/** A passage and what it is about. */
export interface Said {
  topic: Topic;
  passage: Passage;
  /** The sentence itself says so: «The goal is …», «Done when …». */
  isExplicit: boolean;
}

const clauseBoundary =
  /; |,? (?:and|but|und|aber) (?=(?:it |this |that |we |you |they |the \p{L}+ |everything |es |sie )?(?:must|should|may not|may only|can only|cannot|can't|mustn't|has to|have to|never|do not|don't|don’t|shall|muss|darf|soll|sollte|is done when|is finished when)\b)|, (?=(?:it |this |that )?(?:must|never|mustn't|has to|cannot)\b)|[,.] (?=(?:done|finished) when )| [–—] /giu;
const workVerbs =
  /\b(?:should|soll|sollen|ought to) (?:then |also |always |only |just |\p{L}+ly )?(?:run|load|write|read|use|take|happen|start|refresh|process|copy|go|land|pull|fetch|merge|join|remove|delete|add|create|compute|calculate|aggregate|replace|update|build|send|export|import|clean|dedupe|deduplicate|filter|look|come|start|be (?:written|loaded|stored|put|saved|run|scheduled|called|copied|moved|refreshed|updated|removed|merged|deleted|built|executed))\b/iu;
const weNeed =
  /^(?:[^,]{0,40}, )?(?:we|i|you|wir|ich|man) (?:also |really |just |then |urgently )?(?:must|have to|need to|needs to|has to|müssen|muss)\b/iu;
const negation = /\b(?:not|never|n['’]t|nicht|kein\w{0,2}|without|ohne|only|nur)\b/iu;

/** What the clauses of a sentence are about, in the order they stand there. */
export function readSentence(source: SourceText, sentence: Passage): Said[] {
  const from = sentence.start + lengthOfOpening(sentence.text);
  const body = source.passage(from, sentence.end);
  return splitClauses(source, body).flatMap((clause) => readClause(source, clause));
}

function splitClauses(source: SourceText, sentence: Passage): Passage[] {
  const clauses: Passage[] = [];
  let start = 0;
  for (const { index, 0: mark } of sentence.text.matchAll(clauseBoundary)) {
    if (index === 0) continue;
    clauses.push(source.passage(sentence.start + start, sentence.start + index));
    start = index + mark.length;
  }
  clauses.push(source.passage(sentence.start + start, sentence.end));
  return clauses.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function readClause(source: SourceText, clause: Passage): Said[] {
  for (const { topic, pattern } of leadingCues) {
    const found = pattern.exec(clause.text);
    if (!found || found[0].length >= clause.text.length) continue;
    const rest = source.passage(clause.start + found[0].length, clause.end);
    const passages = topic === 'objective' ? [rest] : splitItems(source, rest);
    return passages.map((passage) => ({ topic, passage, isExplicit: true }));
  }
  const reason = findReason(clause.text);
  if (reason) {
    const main = source.passage(clause.start, clause.start + reason.index);
    const topic = topicOf(main.text);
    if (topic !== 'work') return [{ topic, passage: clause, isExplicit: false }];
    const why = source.passage(clause.start + reason.index + reason.length, clause.end);
    return [...readMain(source, main), { topic: 'objective', passage: why, isExplicit: false }];
  }
  return readMain(source, clause);
}

/** Where a clause begins to say why; the words of the cue belong to neither side. */
function findReason(text: string): { index: number; length: number } | null {
  let first: { index: number; length: number } | null = null;
  for (const pattern of objectiveClauses) {
    const found = pattern.exec(text);
    if (!found || found.index < 8 || (first && found.index >= first.index)) continue;
    const keepsCue = /\bto $|\bum $/iu.test(found[0]) && !/in order to $/iu.test(found[0]);
    first = { index: found.index, length: keepsCue ? 1 : found[0].length };
  }
  return first;
}

function readMain(source: SourceText, clause: Passage): Said[] {
  const topic = topicOf(clause.text);
  if (topic !== 'work') {
    return splitItems(source, clause).map((passage) => ({ topic, passage, isExplicit: false }));
  }
  return [{ topic, passage: clause, isExplicit: false }, ...limitsIn(source, clause)];
}

/** The topic of a clause that carries no explicit cue at its start. */
export function topicOf(text: string): Topic {
  const isLimit = constraintSentences.some((pattern) => pattern.test(text));
  const isExpected = criterionSentences.some((pattern) => pattern.test(text));
  if (isExpected && !isLimit) {
    if (limitOfTime.test(text)) return 'constraint';
    return workVerbs.test(text) ? 'work' : 'criterion';
  }
  if (!isLimit) return 'work';
  return weNeed.test(text) && !negation.test(text) && !limitOfTime.test(text)
    ? 'work'
    : 'constraint';
}

/** Limits that a sentence about the work carries along: «without touching raw.orders», «by 6am». */
function limitsIn(source: SourceText, clause: Passage): Said[] {
  return constraintClauses.flatMap((pattern) => {
    const found = pattern.exec(clause.text);
    if (!found) return [];
    const rest = clause.text.slice(found.index + found[0].length);
    const length =
      /,|;| (?:and|but|und|aber) | (?:so that|because|damit|weil|without|ohne|using|from|into) |[.!?]$|[.!?] /iu.exec(
        rest,
      )?.index ?? rest.length;
    const end = clause.start + found.index + found[0].length + length;
    const passage = source.passage(clause.start + found.index, end);
    return [{ topic: 'constraint', passage, isExplicit: false }];
  });
}
