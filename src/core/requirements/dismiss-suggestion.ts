import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { type SuggestionChoice, suggestionOf } from './accept-suggestion';
import { type ChangedRequirements, changeField } from './change-fields';
import { comparableText, textsBeyond } from './comparable-text';
import { declineTexts } from './decline-texts';
import { textsOf } from './list-items';
import { listSignature } from './list-signature';
import type { FieldState } from './requirements';

/**
 * The person keeps their own value; what the assistant suggested is not suggested again for this field.
 *
 * @throws AppError `suggestion_not_found` when it was used, declined or replaced; `session_not_found`.
 */
export function dismissSuggestion(
  services: Services,
  ref: SessionRef,
  { fieldKey, suggestionId }: SuggestionChoice,
): Promise<ChangedRequirements> {
  return changeField(services, ref, {
    fieldKey,
    cause: 'dismiss',
    change: (current) => {
      suggestionOf(current, suggestionId);
      const declined = declineTexts(current.declined, newsOf(current));
      return { ...current, suggestion: null, declined };
    },
  });
}

/** What the suggestion brings, as it is remembered: a list that brings nothing is remembered as a whole. */
function newsOf(field: FieldState): string[] {
  if (field.kind === 'text')
    return field.suggestion ? [comparableText(field.suggestion.value)] : [];
  const suggested = field.suggestion?.value ?? [];
  const added = textsBeyond(suggested, textsOf(field.items));
  return added.length > 0 ? added.map(comparableText) : [listSignature(suggested)];
}
