import { isSameText, textsBeyond } from './comparable-text';
import { hasSameContent, isBlank } from './field-content';
import { itemsFor, textsOf } from './list-items';
import { listSignature } from './list-signature';
import type {
  FieldState,
  FieldValue,
  ListFieldState,
  ListItem,
  TextFieldState,
} from './requirements';

const ofPerson = {
  source: 'user',
  confidence: 1,
  provenance: null,
  isPersons: true,
} as const;

/**
 * The field with a value that the person gave it: theirs from now on. A text on a list field is one item.
 * The same content again, on a field that is the person's already, changes nothing.
 */
export function setByPerson(field: FieldState, value: FieldValue, newId: () => string): FieldState {
  const texts = typeof value === 'string' ? [value] : (value ?? []);
  if (field.kind === 'text') return setText(field, texts[0] ?? null);
  const filled = texts.filter((text) => !isBlank(text));
  return setItems(field, itemsFor(filled, field.items, { by: 'person', newId }));
}

function setText(field: TextFieldState, value: string | null): TextFieldState {
  const after = { ...field, ...ofPerson, value: isBlank(value) ? null : value };
  if (field.isPersons && hasSameContent(field, after)) return field;
  return { ...after, suggestion: isSuggested(after) ? null : field.suggestion };
}

/** The list with these items, as the person arranged them. What is gone from it is remembered as removed. */
export function setItems(field: ListFieldState, items: ListItem[]): ListFieldState {
  const removed = removedAfter(field, items);
  const after = { ...field, ...ofPerson, items, removed };
  if (field.isPersons && hasSameContent(field, after)) return field;
  return { ...after, suggestion: isSuggested(after) ? null : field.suggestion };
}

const maxRemembered = 100;

/** The person's own wording is not remembered while they reword it: their typing is saved piece by piece. */
function removedAfter(field: ListFieldState, items: readonly ListItem[]): string[] {
  const kept = new Set(items.map(({ itemId }) => itemId));
  const gone = field.items.filter(({ itemId, by }) => !kept.has(itemId) || by === 'assistant');
  const remembered = textsBeyond([...field.removed, ...textsOf(gone)], textsOf(items));
  return remembered.slice(-maxRemembered);
}

/** Whether the suggestion says nothing that the field does not hold. */
function isSuggested(field: FieldState): boolean {
  if (!field.suggestion) return false;
  return field.kind === 'text'
    ? isSameText(field.suggestion.value, field.value ?? '')
    : listSignature(field.suggestion.value) === listSignature(textsOf(field.items));
}
