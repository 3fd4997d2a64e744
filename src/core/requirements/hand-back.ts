import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { type ChangedRequirements, changeField } from './change-fields';
import { contentOf } from './field-content';
import type { FieldKey } from './requirement-template';

/**
 * Lets the assistant fill the field again. The value stays until the assistant has another one. What was declined
 * may be said again, because the person asks for it; items that they removed stay removed.
 *
 * @throws AppError `invalid_input`, `session_not_found`.
 */
export function handBack(
  services: Services,
  ref: SessionRef,
  { fieldKey }: { fieldKey: FieldKey },
): Promise<ChangedRequirements> {
  return changeField(services, ref, {
    fieldKey,
    cause: 'hand-back',
    change: (current) => {
      if (!current.isPersons) return current;
      const handed = { ...current, isPersons: false, declined: [] };
      const isEmpty = contentOf(current) === null;
      return isEmpty ? { ...handed, source: null, confidence: 0, provenance: null } : handed;
    },
  });
}
