import type { RequirementField } from '@/core/requirements/requirement-template';
import { normalisedName } from './field-names';
import type { Passage, SourceText } from './source-text';
import type { Block } from './split-blocks';
import { splitSentences } from './split-sentences';

/** A part of the message that stands under the name of a field: «Objective: …», or a heading and its lines. */
export interface LabelledPart {
  field: RequirementField;
  passages: readonly Passage[];
}

export interface ReadLabels {
  labelled: readonly LabelledPart[];
  /** Blocks, or sentences of blocks, that stand under no name. */
  free: readonly Block[];
}

const label =
  /^[*_`"'“]{0,3}([^:：=|*_.!?。]{1,40})[*_`"'”]{0,3} ?(?:[:：=]|は[:：]) ?[*_]{0,3} ?/u;

export function readLabels(
  source: SourceText,
  blocks: readonly Block[],
  names: ReadonlyMap<string, RequirementField>,
): ReadLabels {
  const labelled: { field: RequirementField; passages: Passage[] }[] = [];
  const free: Block[] = [];
  let open: RequirementField | null = null;
  let lastEnd = 0;
  const put = (field: RequirementField, passage: Passage) => {
    const part = labelled.find((other) => other.field === field);
    if (part) part.passages.push(passage);
    else labelled.push({ field, passages: [passage] });
  };
  for (const block of blocks) {
    const isAfterGap = source.clean.slice(lastEnd, block.passage.start).includes('\n\n');
    lastEnd = block.passage.end;
    if (block.kind === 'row') {
      const cells = cellsOf(source, block.passage);
      const field = names.get(normalisedName(cells[0]?.text ?? ''));
      if (field && cells[1]) for (const cell of cells.slice(1)) put(field, cell);
      else if (!isTableRule(block.passage.text)) free.push(block);
      continue;
    }
    const heading =
      block.kind === 'heading' ? names.get(headingName(block.passage.text)) : undefined;
    if (heading || block.kind === 'heading') {
      open = heading ?? null;
      if (!heading) free.push(block);
      continue;
    }
    if (open && isAfterGap && block.kind === 'prose' && !isFirstUnder(open, labelled)) open = null;
    const parts = block.kind === 'code' ? [] : labelledSentences(source, block.passage, names);
    const [first] = parts;
    if (!first || parts.every(({ field }) => field === null)) {
      if (open && block.kind !== 'code') put(open, block.passage);
      else free.push(block);
      continue;
    }
    for (const { field, passage } of parts) {
      if (field && passage.text !== '') put(field, passage);
      else if (field) open = field;
      else free.push({ kind: block.kind, passage });
    }
  }
  return { labelled, free };
}

function isFirstUnder(field: RequirementField, parts: readonly LabelledPart[]): boolean {
  return !parts.some((part) => part.field === field);
}

interface LabelledSentence {
  field: RequirementField | null;
  passage: Passage;
}

/** «Goal: X. Table: Y»: a name holds for its sentence, and for the next ones where texts may be long. */
function labelledSentences(
  source: SourceText,
  passage: Passage,
  names: ReadonlyMap<string, RequirementField>,
): LabelledSentence[] {
  const parts: LabelledSentence[] = [];
  for (const sentence of splitSentences(source, passage)) {
    const found = label.exec(sentence.text);
    const field = found ? names.get(normalisedName(found[1] ?? '')) : undefined;
    const last = parts.at(-1);
    if (found && field) {
      parts.push({
        field,
        passage: source.passage(sentence.start + found[0].length, sentence.end),
      });
    } else if (last && (last.field === null || last.field.kind === 'list' || last.field.isLong)) {
      last.passage = source.passage(last.passage.start, sentence.end);
    } else parts.push({ field: null, passage: sentence });
  }
  return parts;
}

function headingName(text: string): string {
  return normalisedName(text.replace(/[:：]/gu, ' '));
}

function cellsOf(source: SourceText, row: Passage): Passage[] {
  const cells: Passage[] = [];
  let start = row.start;
  for (const cell of row.text.split('|')) {
    cells.push(source.passage(start, start + cell.length));
    start += cell.length + 1;
  }
  return cells.filter(({ text }) => text !== '');
}

function isTableRule(text: string): boolean {
  return /^[|\s:-]+$/u.test(text);
}
