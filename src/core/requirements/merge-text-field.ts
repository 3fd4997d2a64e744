import { comparableText, isSameText } from './comparable-text';
import { allowTexts } from './decline-texts';
import { isBlank } from './field-content';
import type { Opinion } from './merge-requirements';
import type { FieldState, Provenance, TextFieldState } from './requirements';

/**
 * What a text field becomes when the model says `value` of it. A value that was undone comes back if the person
 * has said it since.
 */
export function mergeTextField(
  field: TextFieldState,
  value: string,
  { provenance, confidence, isSaidSince, replyId, newId }: Opinion,
): TextFieldState {
  if (isBlank(value)) {
    const isEmptied = provenance !== null && !field.isPersons && !isBlank(field.value);
    return isEmptied
      ? { ...field, value: null, source: null, confidence: 0, provenance: null }
      : field;
  }
  if (field.isPersons && field.value !== null && isSameText(field.value, value)) {
    return { ...field, suggestion: null };
  }
  const isSame = field.value === value;
  const isDeclined = !isSame && field.declined.includes(comparableText(value));
  if (isDeclined && (field.isPersons || !isSaidSince)) return field;
  if (field.isPersons) {
    if (field.suggestion && isSameText(field.suggestion.value, value)) return field;
    const suggestion = {
      suggestionId: newId(),
      value,
      confidence,
      provenance,
      messageId: replyId,
    };
    return { ...field, suggestion };
  }
  if (isSame && isWellFounded(field, provenance)) return { ...field, suggestion: null };
  const source = provenance ? 'stated' : 'inferred';
  const declined = isDeclined ? allowTexts(field.declined, [value]) : field.declined;
  return { ...field, value, source, confidence, provenance, suggestion: null, declined };
}

/** Whether a value that is said again rests on more than the model's repetition of it: it stays as it is. */
export function isWellFounded(
  { source }: Pick<FieldState, 'source'>,
  provenance: Provenance | null,
): boolean {
  return source === 'user' || (source === 'stated' && provenance === null);
}
