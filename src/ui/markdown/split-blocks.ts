interface OpenBlock {
  lines: string[];
  isList: boolean;
  endsBlank: boolean;
}

const fence = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/;
const listItem = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const definition = /^ {0,3}\[[^\]\n]+\]:\s*\S/;

/**
 * Cuts Markdown at blank lines into blocks that can be parsed by themselves, so that a growing text re-parses only
 * its last one. Link definitions go with every block that might use them. One pass over the lines.
 */
export function splitBlocks(source: string): string[] {
  const blocks: OpenBlock[] = [];
  const definitions: string[] = [];
  let openFence: string | null = null;

  for (const line of source.split('\n')) {
    const current = blocks.at(-1);
    if (openFence !== null) {
      current?.lines.push(line);
      if (isFenceEnd(line, openFence)) openFence = null;
      continue;
    }
    if (line.trim() === '') {
      current?.lines.push(line);
      if (current) current.endsBlank = true;
      continue;
    }
    if (definition.test(line)) definitions.push(line);
    openFence = fence.exec(line)?.[1] ?? null;
    if (!current || (current.endsBlank && beginsBlock(line, current.isList))) {
      blocks.push({ lines: [line], isList: listItem.test(line), endsBlank: false });
    } else {
      current.lines.push(line);
      current.endsBlank = false;
    }
  }
  return blocks.map(({ lines }) => withDefinitions(lines.join('\n').trimEnd(), definitions));
}

function isFenceEnd(line: string, opening: string): boolean {
  const trimmed = line.trim();
  return trimmed.startsWith(opening) && trimmed.replaceAll(opening.charAt(0), '') === '';
}

/** What follows a blank line goes on with a list when it is indented or an item, and with code when indented. */
function beginsBlock(line: string, isInList: boolean): boolean {
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  return isInList ? indent < 2 && !listItem.test(line) : indent < 4;
}

function withDefinitions(block: string, definitions: readonly string[]): string {
  const missing = block.includes('[') ? definitions.filter((line) => !block.includes(line)) : [];
  return missing.length === 0 ? block : `${block}\n\n${missing.join('\n')}`;
}
