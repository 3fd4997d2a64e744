import type { Change, NewItem } from './change';
import { itemsOf, newItem, quoteOf } from './quoted-item';
import type { LabelledPart } from './read-labels';
import { mentionsIn, type Reading } from './reading';
import type { Block } from './split-blocks';
import { splitSentences } from './split-sentences';
import { capitalised, inOneLine, trimEnd } from './tidy';

const nothing = /^(?:-|–|—|n\/?a|none|tbd|todo|\?+|unknown|open|keine?|offen|なし|未定)?$/iu;

/** What a part under the name of a field says of it. */
export function fillFromLabel(reading: Reading, { field, blocks }: LabelledPart): Change[] {
  const filled = blocks.filter(({ passage }) => !nothing.test(trimEnd(passage.text)));
  const first = filled[0];
  if (!first) return [];
  if (field.kind === 'list') {
    const items = filled.flatMap((block) => itemsOfBlock(reading, block));
    const add = { kind: 'add-items', fieldKey: field.key, isCorrection: false } as const;
    return [{ ...add, items, confidence: 0.97 }];
  }
  const set = { kind: 'set-text', fieldKey: field.key, confidence: 0.98 } as const;
  const quote = quoteOf(reading, first.passage);
  if (field.role === 'table') {
    const mention = filled.flatMap(({ passage }) => mentionsIn(reading, passage))[0];
    const bare = trimEnd(inOneLine(first.passage.text)).replaceAll(/[`"'“”]/gu, '');
    return [{ ...set, value: mention?.name ?? bare, quote: mention?.name ?? quote }];
  }
  const text = field.isLong ? linesOf(filled).join('\n') : inOneLine(first.passage.text);
  const isOneSentence = splitSentences(reading.source, first.passage).length === 1;
  const value = isOneSentence && filled.length === 1 ? trimEnd(text) : text;
  return [{ ...set, value: capitalised(value), quote }];
}

/** A bullet is one item, however it is built; running text is taken apart. */
function itemsOfBlock(reading: Reading, { kind, passage }: Block): NewItem[] {
  return kind === 'bullet' ? newItem(reading, passage) : itemsOf(reading, passage);
}

/** Blocks as lines of text; bullets stay bullets when there are several. */
export function linesOf(blocks: readonly Block[]): string[] {
  const hasBullets = blocks.length > 1;
  return blocks.map(({ kind, passage }) =>
    kind === 'bullet' && hasBullets ? `- ${inOneLine(passage.text)}` : inOneLine(passage.text),
  );
}
