import type { FieldKey } from '@/core/requirements/requirement-template';
import type { Change } from './change';
import { deriveTitle, startOfPhrase } from './derive-title';
import { quoteOf } from './quoted-item';
import { mentionsIn, type Reading } from './reading';
import type { Passage } from './source-text';
import { inOneLine, trimEnd } from './tidy';
import { workWordIn } from './work-words';

/** A short title: the line that stands above the rest, else the main words of what is to be done. */
export function fillTitle(
  reading: Reading,
  fieldKey: FieldKey,
  { work, titleLine }: { work: readonly Passage[]; titleLine: Passage | null },
): Change[] {
  const set = { kind: 'set-text', fieldKey } as const;
  if (titleLine) {
    const value = trimEnd(inOneLine(titleLine.text));
    return [{ ...set, value, quote: quoteOf(reading, titleLine), confidence: 0.85 }];
  }
  const main = mainOf(reading, work);
  const title = main ? deriveTitle(main) : null;
  if (!title) return [];
  const quote = reading.source.quote(title.start, title.end);
  return [{ ...set, value: title.value, quote, confidence: 0.7 }];
}

/** The sentence that says most plainly what is to be done; of equals the first. */
function mainOf(reading: Reading, work: readonly Passage[]): Passage | undefined {
  const scores = work.map((passage) => scoreOf(reading, passage));
  return work[scores.indexOf(Math.max(...scores))];
}

const naming = /^(?:the )?(?:target |output )?table\b/iu;
/** «Write the result to …» says where the work ends, not what it is. */
const storing =
  /^(?:please )?(?:write|save|store|put|load) (?:the )?(?:results?|output|it|them|everything|this)\b/iu;
/** «If we had …», «Today …»: what surrounds the work. */
const circumstance =
  /^(?:if|when|whenever|once|today|currently|yesterday|right now|last (?:\p{L}+)|because|since|there (?:is|are)|heute|derzeit|wenn)\b/iu;
const wish = /\b(?:need|needs|want|wants|like|should|task|job)\b/iu;

function scoreOf(reading: Reading, passage: Passage): number {
  const { text } = passage;
  const isLong = text.split(' ').length > 3 || !/ /u.test(text.slice(0, 20));
  return [
    workWordIn(text),
    isImperative(text),
    wish.test(text),
    mentionsIn(reading, passage).length > 0,
    isLong,
    !naming.test(text),
    !storing.test(text),
    !circumstance.test(text),
  ].filter(Boolean).length;
}

/** «Please load …», «We need to load …»: the first word that counts is something to do. */
function isImperative(text: string): boolean {
  const first = text.slice(startOfPhrase(text)).split(' ', 1)[0] ?? '';
  return workWordIn(first);
}
