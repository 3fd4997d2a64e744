import { AppError } from '../errors';
import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { type ChangedRequirements, changeField } from './change-fields';
import type { FieldKey } from './requirement-template';
import type { FieldState } from './requirements';
import { setByPerson } from './set-by-person';

export interface SuggestionChoice {
  fieldKey: FieldKey;
  suggestionId: string;
}

/**
 * The person uses the assistant's suggestion; the field stays theirs, with confidence 1. A suggestion with a
 * quote is what the person said, so the field says «You said» and shows the quote. One without is now the
 * person's own choice and says «You edited»; it is not pointed out as inferred any more.
 *
 * @throws AppError `suggestion_not_found` when it was used, declined or replaced; `session_not_found`.
 */
export function acceptSuggestion(
  services: Services,
  ref: SessionRef,
  { fieldKey, suggestionId }: SuggestionChoice,
): Promise<ChangedRequirements> {
  return changeField(services, ref, {
    fieldKey,
    cause: 'accept',
    change: (current) => {
      const { value, provenance } = suggestionOf(current, suggestionId);
      const after = setByPerson(current, value, services.newId);
      const source = provenance ? 'stated' : 'user';
      return { ...after, source, provenance, isPersons: true, suggestion: null };
    },
  });
}

/** The field's suggestion, if it is still that one. @throws AppError `suggestion_not_found`. */
export function suggestionOf(
  { suggestion }: FieldState,
  suggestionId: string,
): NonNullable<FieldState['suggestion']> {
  if (suggestion?.suggestionId !== suggestionId) throw new AppError('suggestion_not_found');
  return suggestion;
}
