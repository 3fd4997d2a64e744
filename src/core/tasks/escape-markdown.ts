const lineBreak = /\r\n|[\n\r]/;

/** Characters that mean something anywhere in a line. An underscore between letters or digits means nothing. */
const inline = /[\\`*[\]<>~|]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** What makes GitHub's Markdown take a word for a link. */
const linkStart = /:(?=\/\/)|(?<=www)\.|@/gi;

/** What means something only at the beginning of a line: headings, lists, rules, underlines of tables. */
const lineStart = /^(?:[#+=-]|:(?=-)|\d{1,9}(?=[.)]))/;

/** The text as one line of Markdown that shows exactly these characters. White space at the ends is dropped. */
export function escapeMarkdownLine(text: string): string {
  const escaped = text.replace(/\s+/g, ' ').trim();
  return escapeLineStart(escapeWords(escaped));
}

/** For a heading: a run of `#` at the end would be taken for its closing. */
export function escapeMarkdownHeading(text: string): string {
  return escapeMarkdownLine(text).replace(/(?<= )#+$/, '\\$&');
}

/**
 * The text as Markdown paragraphs that show its lines and blank lines. Whatever it holds, it begins no heading,
 * list, quote, table, code or HTML, so it stays within its section. Indentation becomes no-break spaces.
 */
export function escapeMarkdownText(text: string): string {
  return text
    .split(lineBreak)
    .map(escapeTextLine)
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1  \n');
}

/** The text as one item of a list, its further lines indented under it. Blank lines are dropped. */
export function markdownItem(text: string): string {
  const lines = text.split(lineBreak).map(escapeTextLine).filter(Boolean);
  return `- ${lines.join('  \n  ')}`;
}

function escapeTextLine(line: string): string {
  const [indent = ''] = /^\s*/.exec(line) ?? [];
  const content = line.slice(indent.length).trimEnd();
  if (content === '') return '';
  const spaces = indent.replace(/\t/g, '    ').length;
  return '\u00a0'.repeat(spaces) + escapeLineStart(escapeWords(content));
}

/** Within a link a backslash would show, so a word that needs one must not become a link. */
function escapeWords(line: string): string {
  return line.replace(/\S+/g, (word) => {
    const escaped = word.replace(inline, '\\$&');
    return escaped === word ? word : escaped.replace(linkStart, '\\$&');
  });
}

function escapeLineStart(line: string): string {
  return line.replace(lineStart, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
