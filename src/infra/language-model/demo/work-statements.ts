import { mentionsIn, type Reading } from './reading';
import type { Passage } from './source-text';
import type { SaidIn } from './statement';
import { trimEnd } from './tidy';
import { isAboutData } from './work-words';

export interface WorkStatements {
  /** The clauses that say what is to be done, and what surrounds it. */
  work: readonly SaidIn[];
  /** Everything else that was said. */
  others: readonly SaidIn[];
  /** Whether one of the clauses speaks of data, so that it is more than talk. */
  isCertain: boolean;
}

/**
 * Tells the work from the rest. When nothing else says what is to be done, the first demand that names data is the
 * work: «The job must merge raw.a into dwh.b».
 */
export function findWork(
  reading: Reading,
  said: readonly SaidIn[],
  { isNeeded }: { isNeeded: boolean },
): WorkStatements {
  const plain = said.filter((one) => one.topic === 'work' && saysSomething(reading, one.passage));
  const isCertain = plain.some(({ passage }) => isWork(reading, passage));
  const work = plain.filter(({ passage }) => isCertain || hasSubstance(passage.text));
  const demand =
    isNeeded && work.length === 0 ? said.find((one) => isDemand(reading, one)) : undefined;
  if (!demand) return { work, others: said.filter(({ topic }) => topic !== 'work'), isCertain };
  const others = said.filter((one) => one !== demand && one.topic !== 'work');
  return { work: [demand], others, isCertain: true };
}

/** Whether a passage names a table or speaks of work on data. */
export function isWork(reading: Reading, passage: Passage): boolean {
  return mentionsIn(reading, passage).length > 0 || isAboutData(passage.text);
}

function isDemand(reading: Reading, { topic, isExplicit, passage }: SaidIn): boolean {
  if (isExplicit || topic === 'work') return false;
  if (topic === 'objective') return /\b(?:wants?|needs?|would like|wishes)\b/iu.test(passage.text);
  return mentionsIn(reading, passage).some(({ role }) => role !== 'kept');
}

/** Neither the mere name of a table nor a line that only announces what follows. */
function saysSomething(reading: Reading, passage: Passage): boolean {
  const [only, ...others] = mentionsIn(reading, passage);
  const isName = only?.name === trimEnd(passage.text) && others.length === 0;
  return !isName && (!/[:：]$/u.test(passage.text) || isWork(reading, passage));
}

/** More than a word or two; a script without spaces is measured in characters. */
function hasSubstance(text: string): boolean {
  return text.split(' ').length > 2 || /[\u3040-\u9fff]{6}/u.test(text);
}
