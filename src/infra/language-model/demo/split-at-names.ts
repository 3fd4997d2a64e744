import { normalisedName } from './field-names';
import type { Reading } from './reading';
import type { Passage } from './source-text';

const nextName =
  /,? (?:and|but|und) (?=(?:the |our |my |die |das |der )?([\p{L} ]{3,20}?) (?:is|are|should|ist|soll)\b)/giu;

/** «The objective is X and the constraint is Y» as two sentences: the second begins with another field's name. */
export function splitAtNames({ source, names }: Reading, sentence: Passage): Passage[] {
  const parts: Passage[] = [];
  let start = sentence.start;
  for (const { index, 0: mark, 1: name = '' } of sentence.text.matchAll(nextName)) {
    if (!names.has(normalisedName(name))) continue;
    parts.push(source.passage(start, sentence.start + index));
    start = sentence.start + index + mark.length;
  }
  return [...parts, source.passage(start, sentence.end)];
}
