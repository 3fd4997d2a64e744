import { checkPatch } from './check-patch';
import { isSameText } from './comparable-text';
import { contentOf } from './field-content';
import { textsOf } from './list-items';
import type { RequirementField } from './requirement-template';
import type { FieldState } from './requirements';
import { setByPerson } from './set-by-person';

interface Answer {
  text: string;
  /** The person's message that says it. */
  messageId: string;
  newId: () => string;
}

/**
 * The field with an answer of the person: theirs, and in their own words. A list gets it as one more item, unless
 * it says so already.
 *
 * @throws AppError `invalid_input` when it does not fit into the field.
 */
export function answerField(
  current: FieldState,
  field: RequirementField,
  { text, messageId, newId }: Answer,
): FieldState {
  const after = setByPerson(current, valueWith(current, text), newId);
  checkPatch([field], { [field.key]: contentOf(after) });
  return {
    ...after,
    source: 'stated',
    confidence: 1,
    provenance: { messageId, quote: text },
    isPersons: true,
  };
}

function valueWith(current: FieldState, text: string): string | string[] {
  if (current.kind === 'text') return text;
  const texts = textsOf(current.items);
  return texts.some((known) => isSameText(known, text)) ? texts : [...texts, text];
}
