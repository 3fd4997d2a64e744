import type { Understanding } from './change';
import type { CommandText } from './command-text';
import { declinedFields } from './declined-fields';
import { normalisedName } from './field-names';
import type { Reading } from './reading';

const question =
  /^(?:what(?:'s|’s| is| are| does| do you mean by| is meant by)|explain|describe|was (?:ist|bedeutet|heißt)) (?:an? |the |my |by |ein |eine |die |das )?(.{3,30}?)(?: mean| for| good for| supposed to be| here)?[?？.]?$/iu;

/** «No constraints, and no criteria.» */
export function readDecline(reading: Reading, { text }: CommandText): Understanding | null {
  const fields = declinedFields(text, reading.names);
  if (fields.length === 0) return null;
  return { changes: [], notes: fields.map(({ key }) => ({ kind: 'declined', fieldKey: key })) };
}

/** «What is an objective?» */
export function readExplainCommand(reading: Reading, { text }: CommandText): Understanding | null {
  const name = question.exec(text)?.[1];
  const field = name === undefined ? undefined : reading.names.get(normalisedName(name));
  return field ? { changes: [], notes: [{ kind: 'explain', fieldKey: field.key }] } : null;
}
