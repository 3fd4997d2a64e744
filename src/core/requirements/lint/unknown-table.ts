import { adviceOn, type LintRule, nameOfText } from './advice';
import { partsOfTableName } from './table-name';

/** Lists of tables are long and stay the same while a person types. */
const namesOfLists = new WeakMap<readonly string[], readonly [name: string, table: string][]>();

/** A table that is not in the operator's list. A shorter name is the known one that ends like it. */
export const adviseOnUnknownTable: LintRule = (texts, { knownTables = [] }) => {
  if (knownTables.length === 0) return [];
  const known = namesOfLists.get(knownTables) ?? knownTables.map((table) => [nameOf(table), table]);
  namesOfLists.set(knownTables, known);
  const find = (name: string) => known.find(([other]) => `.${other}`.endsWith(`.${name}`))?.[1];
  return texts.flatMap((linted) => {
    const { field, text } = linted;
    const parts = field.role === 'table' ? partsOfTableName(text) : null;
    if (!parts || find(parts.join('.'))) return [];
    const alike = find(parts.at(-1) ?? '');
    const hint = alike ? ` Did you mean ${alike}?` : ' Check the spelling, or say that it is new.';
    return [
      adviceOn(linted, {
        ruleId: 'unknown-table',
        message: `“${text}” is not among the known tables.${hint}`,
        fixPrompt: `${nameOfText(linted)} is “${text}”, which is not among the known tables.${alike ? ` Could it be ${alike}?` : ''} Ask me whether it is new or which table I mean.`,
      }),
    ];
  });
};

function nameOf(table: string): string {
  return partsOfTableName(table)?.join('.') ?? table;
}
