import { AppError } from '../errors';
import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { type ChangedRequirements, changeField } from './change-fields';
import type { FieldKey } from './requirement-template';
import { setByPerson } from './set-by-person';

export interface ValueToRestore {
  fieldKey: FieldKey;
  /** Revision of the history entry whose value is wanted again. */
  revision: number;
}

/**
 * Puts a value from the field's history back. It is the person's choice, so the field is theirs like after an edit.
 *
 * @throws AppError `invalid_input` when the history has no such entry; `session_not_found`.
 */
export function restoreValue(
  services: Services,
  ref: SessionRef,
  { fieldKey, revision }: ValueToRestore,
): Promise<ChangedRequirements> {
  return changeField(services, ref, {
    fieldKey,
    cause: 'restore',
    change: (current, { field, state }) => {
      const entries = state.history[fieldKey] ?? [];
      const entry = entries.find((candidate) => candidate.revision === revision);
      if (!entry) {
        const issues = [
          `The history of ${field.label} has no value of revision ${revision} any more.`,
        ];
        throw new AppError('invalid_input', { details: { issues } });
      }
      return setByPerson(current, entry.content, services.newId);
    },
  });
}
