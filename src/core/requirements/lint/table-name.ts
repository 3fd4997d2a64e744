/** A part of a name: quoted as databases do it, or letters of any script, digits and the signs they allow. */
const part = /(?:"(?:[^"]|"")+"|`[^`]+`|\[[^\]]+\]|[\p{L}\p{N}_$#@][\p{L}\p{N}\p{M}_$#@-]*)/u
  .source;
const namePattern = new RegExp(`^${part}(?:\\.${part}){0,2}$`, 'u');
const partPattern = new RegExp(part, 'gu');

/**
 * The parts of a table's name, without quotes and in lower case: `table`, `schema.table` or
 * `catalog.schema.table`. `null` when the text is no such name.
 */
export function partsOfTableName(text: string): string[] | null {
  const name = text.trim();
  if (!namePattern.test(name) || !/\p{L}/u.test(name)) return null;
  return (name.match(partPattern) ?? []).map((quoted) =>
    quoted.replace(/^["`[]|["`\]]$/gu, '').toLowerCase(),
  );
}
