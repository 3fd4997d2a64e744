import { lengthWithoutRemark } from './asides';
import type { NewItem } from './change';
import type { Reading } from './reading';
import type { Passage } from './source-text';
import { splitItems } from './split-items';
import { tidyItem } from './tidy';

/** The points that a passage makes, ready for a list. */
export function itemsOf(reading: Reading, passage: Passage): NewItem[] {
  return splitItems(reading.source, passage).flatMap((item) => newItem(reading, item));
}

/** The passage as one point for a list; none when nothing is left of it. */
export function newItem(reading: Reading, passage: Passage): NewItem[] {
  const end = passage.start + lengthWithoutRemark(passage.text);
  const kept = reading.source.passage(passage.start, end);
  const text = tidyItem(kept.text);
  return /[\p{L}\p{N}]/u.test(text) ? [{ text, quote: quoteOf(reading, kept) }] : [];
}

/** The words of a passage as the person wrote them. */
export function quoteOf({ source }: Reading, { start, end }: Passage): string {
  return source.quote(start, end);
}
