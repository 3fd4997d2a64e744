const maxLength = 12_000;
const maxMarkers = 600;
const maxNesting = 30;

const nestingMarker = />[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+/y;

/**
 * Whether a block would cost more to parse than it is worth. Parsers take quadratic time for unbalanced emphasis
 * and go one level deeper for each quote mark, so such a block is shown as the text it is.
 */
export function isTooIntricate(block: string): boolean {
  return (
    block.length > maxLength ||
    countMarkers(block) > maxMarkers ||
    block.split('\n').some((line) => nestingOf(line) > maxNesting)
  );
}

function countMarkers(block: string): number {
  return block.match(/[*_]+|\[|!\[|~~|`+/g)?.length ?? 0;
}

/** How deep a line nests: the marks it begins with, or half its indent where the marks stand further up. */
function nestingOf(line: string): number {
  const indent = line.length - line.trimStart().length;
  let marks = 0;
  nestingMarker.lastIndex = indent;
  while (nestingMarker.test(line)) marks += 1;
  return marks + Math.floor(indent / 2);
}
