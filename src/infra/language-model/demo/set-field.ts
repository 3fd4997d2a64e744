import type { RequirementField } from '@/core/requirements/requirement-template';
import type { Change } from './change';
import { itemsOf, quoteOf } from './quoted-item';
import { mentionsIn, type Reading } from './reading';
import type { Passage } from './source-text';
import { capitalised, inOneLine, trimEnd, withoutInfinitive } from './tidy';

const confidence = 0.97;

/** What the person says a field should hold; `null` when the words cannot be a value of it. */
export function setField(
  reading: Reading,
  field: RequirementField,
  words: Passage,
): Change[] | null {
  const value = trimEnd(inOneLine(words.text));
  if (value === '') return null;
  const quote = quoteOf(reading, words);
  if (field.kind === 'list') {
    const items = itemsOf(reading, words);
    return [{ kind: 'set-items', fieldKey: field.key, items, confidence }];
  }
  const set = { kind: 'set-text', fieldKey: field.key, confidence } as const;
  if (field.role === 'table') {
    const name = tableIn(reading, words) ?? bareName(value);
    return name === null ? null : [{ ...set, value: name, quote: name }];
  }
  const text = field === reading.roles.objective ? withoutInfinitive(value) : value;
  return [{ ...set, value: capitalised(field.isLong ? text : unquoted(text)), quote }];
}

/** The table that is meant, where one may be named that is not: «B instead of A», «from A to B». */
function tableIn(reading: Reading, words: Passage): string | null {
  const meant = mentionsIn(reading, words).filter(({ start }) => !isRuledOut(reading, start));
  const target = meant.find(({ role }) => role === 'target') ?? meant[0];
  return target?.name ?? null;
}

const rulingOut = /\b(?:instead of|not|rather than|statt|nicht) [`"'“]?$/iu;

function isRuledOut({ source }: Reading, start: number): boolean {
  return rulingOut.test(source.clean.slice(Math.max(0, start - 20), start));
}

function bareName(value: string): string | null {
  return /^[`"'“]?([\p{L}_][\p{L}\p{N}_$-]{1,126})[`"'”]?$/u.exec(value)?.[1] ?? null;
}

function unquoted(value: string): string {
  return value.replace(/^["'“”„«「]|["'”“»」]$/gu, '');
}
