import type { RequirementField } from '@/core/requirements/requirement-template';
import { normalisedName } from './field-names';
import { fieldOfHeading } from './field-of-heading';
import { labelledSentences } from './labelled-sentences';
import type { Passage, SourceText } from './source-text';
import type { Block } from './split-blocks';

/** What stands under the name of a field: «Objective: …», a heading and its lines, a row of a table. */
export interface LabelledPart {
  field: RequirementField;
  blocks: readonly Block[];
}

export interface ReadLabels {
  labelled: readonly LabelledPart[];
  /** Blocks, or sentences of blocks, that stand under no name. */
  free: readonly Block[];
}

export function readLabels(
  source: SourceText,
  blocks: readonly Block[],
  names: ReadonlyMap<string, RequirementField>,
): ReadLabels {
  const labelled = new Map<RequirementField, Block[]>();
  const free: Block[] = [];
  const put = (field: RequirementField | null, block: Block) => {
    if (field) labelled.set(field, [...(labelled.get(field) ?? []), block]);
    else free.push(block);
  };
  let open: RequirementField | null = null;
  let lastEnd = 0;
  for (const block of blocks) {
    const { kind, passage } = block;
    const isAfterGap = source.clean.slice(lastEnd, passage.start).includes('\n\n');
    lastEnd = passage.end;
    if (open && isAfterGap && kind === 'prose' && labelled.has(open)) open = null;
    if (kind === 'heading') {
      open = fieldOfHeading(passage.text, names);
      if (!open) free.push(block);
    } else if (kind === 'row') {
      for (const cell of readRow(source, passage, names))
        put(cell.field, { ...cell, kind: isOpenRow(cell) ? 'prose' : kind });
    } else if (kind === 'code') {
      free.push(block);
    } else {
      for (const sentence of labelledSentences(source, passage, names)) {
        const field: RequirementField | null = sentence.field ?? open;
        if (sentence.passage.text === '') open = field;
        else put(field, { kind, passage: sentence.passage });
      }
    }
  }
  return {
    labelled: [...labelled].map(([field, parts]) => ({ field, blocks: parts })),
    free,
  };
}

/** A line with a tab that names no field is a line like any other. */
function isOpenRow({ field, passage }: { field: RequirementField | null; passage: Passage }) {
  return field === null && !passage.text.includes('|');
}

/** The cells of a row whose first cell names a field; a row that names none is left as it is. */
function readRow(
  source: SourceText,
  row: Passage,
  names: ReadonlyMap<string, RequirementField>,
): { field: RequirementField | null; passage: Passage }[] {
  if (/^[|\s:-]+$/u.test(row.text)) return [];
  const [first, ...others] = cellsOf(source, row);
  const field = names.get(normalisedName(first?.text ?? ''));
  return field ? others.map((passage) => ({ field, passage })) : [{ field: null, passage: row }];
}

function cellsOf(source: SourceText, row: Passage): Passage[] {
  const cells: Passage[] = [];
  let start = row.start;
  for (const cell of row.text.split(/[|\t]/u)) {
    cells.push(source.passage(start, start + cell.length));
    start += cell.length + 1;
  }
  return cells.filter(({ text }) => text !== '');
}
