import { type FoundName, findDottedNames } from './dotted-names';
import { findPlainNames } from './plain-names';
import type { SourceText } from './source-text';
import type { Block } from './split-blocks';
import { roleInCode, type TableRole, tableRole } from './table-role';

/** A name in a message that looks like a table, and what it seems to be for. */
export interface TableMention {
  name: string;
  start: number;
  end: number;
  role: TableRole;
}

const lookBack = 80;
const lookAhead = 12;

/** Every table that a message names, in order. Of pasted code only what stands after a keyword for tables. */
export function findTableMentions(source: SourceText, blocks: readonly Block[]): TableMention[] {
  const code = blocks.filter(({ kind }) => kind === 'code').map(({ passage }) => passage);
  const isInCode = (start: number) => code.some((one) => start >= one.start && start < one.end);
  const quoted = quotedSpeech(source.clean);
  const isQuoted = (start: number) => quoted.some((one) => start > one.start && start < one.end);
  const mentions: TableMention[] = [];
  for (const { name, start } of findNames(source.clean)) {
    if (isQuoted(start) && !isInCode(start)) continue;
    const end = start + name.length;
    const before = source.clean.slice(Math.max(0, start - lookBack), start);
    if (isInCode(start)) {
      const role = roleInCode(before);
      if (role) mentions.push({ name, start, end, role });
      continue;
    }
    const last = mentions.at(-1);
    const isNext = last !== undefined && joins(source.clean.slice(last.end, start));
    const after = source.clean.slice(end, end + lookAhead);
    mentions.push({ name, start, end, role: isNext ? last.role : tableRole(before, after) });
  }
  return mentions;
}

/** Whole sentences in quotation marks are somebody else's words. */
function quotedSpeech(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/["“„][^"“”„\n]{20,500}["”“]/gu)]
    .filter(({ 0: words }) => words.split(' ').length > 4)
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Dotted and plain names in order; where two overlap, the dotted one, else the one that begins first. */
function findNames(text: string): FoundName[] {
  const dotted = new Set(findDottedNames(text));
  const kept: FoundName[] = [];
  const all = [...dotted, ...findPlainNames(text)];
  for (const found of all.toSorted((one, other) => one.start - other.start)) {
    const last = kept.at(-1);
    const isTaken = last !== undefined && found.start < last.start + last.name.length;
    if (!isTaken) kept.push(found);
    else if (dotted.has(found) && !dotted.has(last)) kept[kept.length - 1] = found;
  }
  return kept;
}

/** Whether only «and» or a comma stands between two names, so that both are for the same. */
function joins(between: string): boolean {
  return /^[`"'”]?(?:,| and| or|, and| und| oder|と|、)+ ?(?:the |die )?[`"'“]?$/iu.test(between);
}
