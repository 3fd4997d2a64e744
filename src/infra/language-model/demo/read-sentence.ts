import { lengthWithoutRemark } from './asides';
import { reasonCues } from './clause-cues';
import { commandText } from './command-text';
import { leadingCues } from './leading-cues';
import { lengthOfOpening } from './length-of-opening';
import { limitsIn } from './limits-in';
import type { Passage, SourceText } from './source-text';
import { splitClauses } from './split-clauses';
import { splitItems } from './split-items';
import type { Topic } from './topic';
import { topicOf } from './topic-of';
import { workWordIn } from './work-words';

/** A passage and what it is about. */
export interface Said {
  topic: Topic;
  passage: Passage;
  /** The sentence itself says so: «The goal is …», «Done when …». */
  isExplicit: boolean;
  /** The sentence takes something back: «No wait, …». */
  isCorrection: boolean;
}

type Clause = Omit<Said, 'isCorrection'>;

/** «For the yearly audit, I need …» */
const forOccasion =
  /^for (?:the|our|my|an?) [^,.;]{3,60}(?=, (?:i|we) (?:need|want|would|'d|have)\b)/iu;

/** «The retention team wants to …»: what others want is why it is done. */
const stakeholderWish =
  /^(?:(?:the|our) (?:\p{L}+ ){0,2}(?:team|teams|department|board|ceo|cfo|cto|boss|management|managers?|analysts?|accountants?|business|customers?|users?)|finance|marketing|sales|support|management|legal|controlling|hr) (?:wants?|needs?|would like|has|have|wishes) to\b/iu;

/** «…, that's why.» */
const thatIsWhy = /,? (?:and )?(?:that|this)(?:'s|’s| is) why[.!]?$/iu;

/** «…, that's how we'll know», «…なれば成功です» */
const thatIsProof =
  /,? (?:and )?(?:that|this)(?:'s|’s| is) how (?:we|i)(?:'ll|’ll| will| can)? (?:know|see|tell).{0,60}$|(?<=なれば|できれば|たら)(?:成功|完了|OK)(?:です)?[。！]?$/iu;

/** A reason belongs to what is wished or done; the cause of a problem is part of the description. */
const wish =
  /\b(?:need|needs|want|wants|like|brauche|brauchen|möchte|möchten|should|please|bitte|wir|task|job)\b|たい/iu;

/** What the clauses of a sentence are about, in the order they stand there. */
export function readSentence(source: SourceText, sentence: Passage): Said[] {
  const { isCorrection, start } = commandText(sentence);
  const from = isCorrection ? start : sentence.start + lengthOfOpening(sentence.text);
  const body = source.passage(from, sentence.end);
  return splitClauses(source, body)
    .flatMap((clause) => readClause(source, clause))
    .map((clause) => ({ ...clause, isCorrection }));
}

function readClause(source: SourceText, clause: Passage): Clause[] {
  for (const { topic, pattern } of leadingCues) {
    const found = pattern.exec(clause.text);
    if (!found || found[0].length >= clause.text.length) continue;
    const rest = source.passage(clause.start + found[0].length, clause.end);
    const passages = topic === 'objective' ? [rest] : splitItems(source, rest);
    return passages.map((passage) => ({ topic, passage, isExplicit: true }));
  }
  const proof = thatIsProof.exec(clause.text);
  if (proof) {
    const passage = source.passage(clause.start, clause.start + proof.index);
    return [{ topic: 'criterion', passage, isExplicit: true }];
  }
  const because = thatIsWhy.exec(clause.text);
  if (because) {
    const passage = source.passage(clause.start, clause.start + because.index);
    return [{ topic: 'objective', passage, isExplicit: true }];
  }
  const occasion = forOccasion.exec(clause.text)?.[0];
  if (occasion) {
    const passage = source.passage(clause.start, clause.start + occasion.length);
    return [{ topic: 'objective', passage, isExplicit: false }, ...readMain(source, clause)];
  }
  const reason = findReason(clause.text);
  if (!reason) return readMain(source, clause);
  const main = source.passage(clause.start, clause.start + reason.index);
  const topic = topicOf(main.text);
  const isProblem = !workWordIn(main.text) && !wish.test(main.text);
  if (topic !== 'work' || isProblem) return [{ topic, passage: clause, isExplicit: false }];
  const start = clause.start + reason.index + reason.length;
  const why = source.passage(start, clause.start + lengthWithoutRemark(clause.text));
  return [...readMain(source, main), { topic: 'objective', passage: why, isExplicit: false }];
}

/** Where a clause begins to say why, and how many of its first words are only the cue. */
function findReason(text: string): { index: number; length: number } | null {
  const found = reasonCues.flatMap(({ pattern, isPartOfReason }) => {
    const match = pattern.exec(text);
    if (!match || match.index < 6) return [];
    return [{ index: match.index, length: isPartOfReason ? 1 : match[0].length }];
  });
  return found.toSorted((one, other) => one.index - other.index)[0] ?? null;
}

function readMain(source: SourceText, clause: Passage): Clause[] {
  const topic = topicOf(clause.text);
  if (topic === 'work' && stakeholderWish.test(clause.text)) {
    return [{ topic: 'objective', passage: clause, isExplicit: false }];
  }
  if (topic === 'work') {
    const limits = limitsIn(source, clause).map(
      (passage) => ({ topic: 'constraint', passage, isExplicit: false }) as const,
    );
    const isOnlyLimit = limits.some(({ passage }) => passage === clause);
    return isOnlyLimit ? limits : [{ topic, passage: clause, isExplicit: false }, ...limits];
  }
  return splitItems(source, clause).map((passage) => ({ topic, passage, isExplicit: false }));
}
