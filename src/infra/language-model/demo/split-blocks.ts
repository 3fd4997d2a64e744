import type { Passage, SourceText } from './source-text';

export type BlockKind = 'prose' | 'bullet' | 'heading' | 'code' | 'row';

/** A piece of the message's layout. A bullet's passage begins after its marker. */
export interface Block {
  kind: BlockKind;
  passage: Passage;
}

const bulletMarker = /^(?:[-*+•‣◦▪–—●✅☑✔]\ufe0f? |\(?\d{1,2}[.)] |[・①-⑳] ?)(?=\S)/u;
/** Before each line of a message that is passed on. */
const quoteMark = /^(?:> ?){1,5}/u;
const checkbox = /^\[[ xX]?\] /u;
const headingMarker = /^#{1,6} /u;
const sqlStart =
  /^(?:SELECT|INSERT|CREATE|MERGE|WITH|UPDATE|DELETE|ALTER|DROP|TRUNCATE|--)(?:$|[ (-])/u;
const sqlStartInLowerCase =
  /^(?:select$|select .*,$|insert into \S+ ?\(|insert into \S+$|create (?:or replace )?table \S+ |merge into \S+ |with \w+ as \()/u;
const maxHeadingWords = 7;

/** Takes a message apart by its layout: paragraphs, bullets, headings, pasted code and table rows. */
export function splitBlocks(source: SourceText): Block[] {
  const blocks: Block[] = [];
  let isFenced = false;
  let isSql = false;
  for (const line of linesOf(source)) {
    const { text } = line;
    if (text.startsWith('```') || text.startsWith('~~~')) {
      isFenced = !isFenced;
      isSql = false;
      continue;
    }
    if (text === '') {
      isSql = false;
      blocks.push({ kind: 'prose', passage: line });
      continue;
    }
    isSql ||= sqlStart.test(text) || sqlStartInLowerCase.test(text);
    if (isFenced || isSql) {
      blocks.push({ kind: 'code', passage: line });
      if (text.endsWith(';')) isSql = false;
      continue;
    }
    blocks.push(blockOf(source, line));
  }
  return joinProse(source, blocks.map(asHeading));
}

function blockOf(source: SourceText, line: Passage): Block {
  const { text, start, end } = line;
  if (/^\||\t/u.test(text) || text.split('|').length > 3) return { kind: 'row', passage: line };
  const heading = headingMarker.exec(text);
  if (heading) return { kind: 'heading', passage: source.passage(start + heading[0].length, end) };
  const isShort = text.split(' ').length <= maxHeadingWords;
  const marker = bulletMarker.exec(text);
  if (marker && !isBold(text)) {
    const box = checkbox.exec(text.slice(marker[0].length));
    const from = start + marker[0].length + (box?.[0].length ?? 0);
    return { kind: 'bullet', passage: source.passage(from, end) };
  }
  const isHeading = isShort && (/[:：]$/u.test(text) || isBold(text));
  return { kind: isHeading ? 'heading' : 'prose', passage: line };
}

function isBold(text: string): boolean {
  return text.startsWith('**') && /\*\*[:：]?$/u.test(text);
}

function linesOf(source: SourceText): Passage[] {
  const lines: Passage[] = [];
  let start = 0;
  for (const line of source.clean.split('\n')) {
    const mark = quoteMark.exec(line)?.[0].length ?? 0;
    lines.push(source.passage(start + mark, start + line.length));
    start += line.length + 1;
  }
  return lines;
}

/** A short line right above bullets is their heading. */
function asHeading(block: Block, index: number, blocks: readonly Block[]): Block {
  const isAbove = blocks[index + 1]?.kind === 'bullet' && block.kind === 'prose';
  const isShort =
    block.passage.text.split(' ').length <= 3 && /[\p{L}\p{N}]$/u.test(block.passage.text);
  return isAbove && isShort ? { ...block, kind: 'heading' } : block;
}

/** Lines of one paragraph that were broken in the middle of a sentence belong together. */
function joinProse(source: SourceText, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before && goesOn(before, block)) {
      const passage = source.passage(before.passage.start, block.passage.end);
      joined[joined.length - 1] = { kind: before.kind, passage };
    } else joined.push(block);
  }
  return joined.filter(({ passage }) => passage.text !== '');
}

function goesOn(before: Block, block: Block): boolean {
  if (block.kind !== 'prose' || before.passage.text === '') return false;
  if (before.kind !== 'prose' && before.kind !== 'bullet') return false;
  return /^[\p{Ll}(]/u.test(block.passage.text) && !/[.!?:;。！？：；]$/u.test(before.passage.text);
}
