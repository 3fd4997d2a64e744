import type { Change, NewItem } from './change';
import type { LabelledPart } from './read-labels';
import { mentionsIn, type Reading } from './reading';
import type { Passage } from './source-text';
import { splitItems } from './split-items';
import { inOneLine, tidyItem, trimEnd } from './tidy';

const nothing = /^(?:-|–|—|n\/?a|none|tbd|todo|\?+|unknown|open|keine?|offen|なし|未定)?$/iu;

/** What a part under the name of a field says of it. */
export function fillFromLabel(reading: Reading, { field, passages }: LabelledPart): Change[] {
  const filled = passages.filter(({ text }) => !nothing.test(trimEnd(text)));
  const first = filled[0];
  if (!first) return [];
  if (field.kind === 'list') {
    const items = filled.flatMap((passage) => itemsOf(reading, passage));
    return [{ kind: 'add-items', fieldKey: field.key, items, confidence: 0.97 }];
  }
  const set = { kind: 'set-text', fieldKey: field.key, confidence: 0.98 } as const;
  if (field.role === 'table') {
    const mention = filled.flatMap((passage) => mentionsIn(reading, passage))[0];
    const value = mention?.name ?? trimEnd(inOneLine(first.text)).replaceAll(/[`"'“”]/gu, '');
    return [{ ...set, value, quote: mention ? mention.name : quoteOf(reading, first) }];
  }
  const text = filled.map((passage) => passage.text).join('\n');
  const value = field.isLong ? text : trimEnd(inOneLine(text));
  return [{ ...set, value, quote: quoteOf(reading, first) }];
}

/** The points that a passage makes, ready for a list. */
export function itemsOf(reading: Reading, passage: Passage): NewItem[] {
  return splitItems(reading.source, passage)
    .map((item) => ({ text: tidyItem(item.text), quote: quoteOf(reading, item) }))
    .filter(({ text }) => text !== '');
}

/** The words of a passage as the person wrote them. */
export function quoteOf({ source }: Reading, { start, end }: Passage): string {
  return source.quote(start, end);
}
