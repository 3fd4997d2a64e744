import type { Block } from './split-blocks';

const closing =
  /^(?:(?:best|kind|warm|many) regards|regards|best|best wishes|cheers|thanks(?: a lot| in advance)?|thank you|sincerely|yours|(?:viele|liebe|beste|schöne) grüße|mit freundlichen grüßen|mfg|lg|vg|よろしくお願いします|以上)[,.!。]?$/iu;
const maxWordsOfName = 4;

/** The blocks without the greeting at the end of a letter and the name under it. */
export function withoutClosing(blocks: readonly Block[]): readonly Block[] {
  const place = blocks.findLastIndex(({ passage }) => closing.test(passage.text));
  const after = blocks.slice(place + 1);
  const isClosed = after.every(({ passage }) => passage.text.split(' ').length <= maxWordsOfName);
  return place > 0 && after.length <= 3 && isClosed ? blocks.slice(0, place) : blocks;
}
