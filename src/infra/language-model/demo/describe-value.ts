import type { RequirementField } from '@/core/requirements/requirement-template';
import type { FieldValue } from '@/core/requirements/requirements';

const maxLength = 110;

/** A value on one line, cut when it is long. */
export function shortText(text: string): string {
  const line = escaped(text)
    .replace(/^- /u, '')
    .replaceAll('\n- ', '; ')
    .replaceAll('\n', ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${space > maxLength / 2 ? cut.slice(0, space) : cut} …`;
}

/** Signs that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*<[\]]/gu, '\\$&');
}

/** The name of a table, set as code. */
function tableText(name: string): string {
  return name.includes('`') ? shortText(name) : `\`${name}\``;
}

/** The items of a list on one line; of a long list, how many there are. */
export function shortList(items: readonly string[]): string {
  return items.length > 4 ? `${items.length} items` : items.map(shortText).join('; ');
}

/** A value of a field on one line; tables are set as code. */
export function valueText({ role }: RequirementField, value: FieldValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return shortList(value);
  return role === 'table' ? tableText(value) : shortText(value);
}
