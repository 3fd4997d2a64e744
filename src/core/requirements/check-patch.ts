import { isStorableText } from '../chat/message-text';
import { AppError } from '../errors';
import { isBlank } from './field-content';
import { type FieldKey, maxListItems, type RequirementField } from './requirement-template';
import type { FieldValue } from './requirements';

/** New values of fields as they come from outside: a text, a list of texts, or `null` to empty the field. */
export type RequirementsPatch = Readonly<Record<FieldKey, unknown>>;

/**
 * The patch, checked against the fields there are.
 *
 * @throws AppError `invalid_input` with one issue for each fault of the whole patch.
 */
export function checkPatch(
  fields: readonly RequirementField[],
  patch: RequirementsPatch,
): Map<FieldKey, FieldValue> {
  const issues: string[] = [];
  const values = new Map<FieldKey, FieldValue>();
  for (const [key, value] of Object.entries(patch)) {
    const field = fields.find((candidate) => candidate.key === key);
    if (!field) issues.push(`There is no field "${key.slice(0, 100)}".`);
    else if (!isOfKind(field, value)) issues.push(`${field.label} takes ${kindNames[field.kind]}.`);
    else {
      issues.push(...issuesOf(field, value));
      values.set(key, value);
    }
  }
  if (issues.length > 0) throw new AppError('invalid_input', { details: { issues } });
  return values;
}

const kindNames = { text: 'a text', list: 'a list of texts' } as const;

function isOfKind({ kind }: RequirementField, value: unknown): value is FieldValue {
  if (value === null) return true;
  if (kind === 'text') return typeof value === 'string';
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function issuesOf(field: RequirementField, value: FieldValue): string[] {
  if (value === null) return [];
  if (typeof value === 'string') return textIssues(field.label, field.maxLength, value);
  const issues = value.flatMap((text, index) =>
    textIssues(`${field.label}, item ${index + 1},`, field.maxLength, text),
  );
  const isTooLong = value.filter((text) => !isBlank(text)).length > maxListItems;
  return isTooLong ? [`${field.label} may have up to ${maxListItems} items.`, ...issues] : issues;
}

function textIssues(name: string, maxLength: number, text: string): string[] {
  const issues: string[] = [];
  if (text.length > maxLength) {
    issues.push(`${name} may have up to ${maxLength.toLocaleString('en')} characters.`);
  }
  if (!isStorableText(text)) {
    issues.push(`${name} holds characters that cannot be stored; remove them and try again.`);
  }
  return issues;
}
