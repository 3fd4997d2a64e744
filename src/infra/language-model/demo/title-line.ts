import { chatterOf } from './chatter';
import { lengthOfOpening } from './length-of-opening';
import type { Passage, SourceText } from './source-text';
import type { Block } from './split-blocks';

const maxWords = 12;
/** «Ticket DATA-4711» names nothing. */
const ticketNumber = /^(?:\p{L}+ )?#?[A-Z]*-?\d+$/u;
const sentenceEnd = /[.!?:;,。！？：؟]$/u;

/** Takes a first line that stands alone above the rest, such as the title of a ticket, off the blocks. */
export function takeTitleLine(
  source: SourceText,
  blocks: readonly Block[],
): { titleLine: Passage | null; blocks: readonly Block[] } {
  const [first, second] = blocks;
  const without = { titleLine: null, blocks };
  if (!first || !second) return without;
  const { kind, passage } = first;
  if (source.clean.slice(0, passage.start).trim().replace(/^#+/u, '') !== '') return without;
  const isTitle =
    (kind === 'heading' || (kind === 'prose' && isLineAlone(source, first, second))) &&
    passage.text.split(' ').length > 1 &&
    passage.text.split(' ').length <= maxWords &&
    !sentenceEnd.test(passage.text) &&
    !ticketNumber.test(passage.text) &&
    chatterOf(passage.text) === null &&
    lengthOfOpening(`${passage.text}, `) === 0;
  return isTitle ? { titleLine: passage, blocks: blocks.slice(1) } : without;
}

function isLineAlone(source: SourceText, first: Block, second: Block): boolean {
  return source.clean.slice(first.passage.end, second.passage.start).includes('\n\n');
}
