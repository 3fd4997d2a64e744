import { adviceOn, type LintRule, nameOfText } from './advice';
import { partsOfTableName } from './table-name';

/** A table that is described rather than named. */
export const adviseOnTableShape: LintRule = (texts) =>
  texts.flatMap((linted) => {
    const { field, text } = linted;
    if (field.role !== 'table' || partsOfTableName(text)) return [];
    return [
      adviceOn(linted, {
        ruleId: 'table-shape',
        message: `This does not look like the name of a table. Write it as catalog.schema.table, such as ${field.example}.`,
        fixPrompt: `${nameOfText(linted)} is “${text}”, which is not the name of a table. Help me find its full name, as catalog.schema.table.`,
      }),
    ];
  });
