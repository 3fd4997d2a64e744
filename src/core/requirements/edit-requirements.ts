import { AppError } from '../errors';
import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { updateSession } from '../sessions/update-session';
import { type ChangedRequirements, decideChange } from './change-fields';
import { checkPatch, type RequirementsPatch } from './check-patch';
import { contentOf, emptyField, hasSameContent } from './field-content';
import { keepUnseenOpinion } from './keep-unseen-opinion';
import type { FieldKey } from './requirement-template';
import type { FieldState } from './requirements';
import { setByPerson } from './set-by-person';

export interface RequirementsEdit {
  /** Blank and `null` empty a field; fields that are not named stay. */
  patch: RequirementsPatch;
  /** Revision that the edit was made on; `null`: whatever stands there is replaced. */
  baseRevision?: number | null;
  /** Whose later changes are conflicts. The page asks for `person`: its edits beat the assistant's. */
  conflictWith?: 'anyone' | 'person';
}

/**
 * The person sets fields: theirs from now on, with `source: 'user'` and confidence 1. All of the patch or nothing.
 * What a reply wrote there since `baseRevision`, unseen, stays as its suggestion.
 *
 * @throws AppError `invalid_input` with every fault of the patch; `edit_conflict` with both values of each field
 * that changed since `baseRevision` and holds something else than is asked for; `session_not_found`.
 */
export function editRequirements(
  services: Services,
  ref: SessionRef,
  { patch, baseRevision = null, conflictWith = 'anyone' }: RequirementsEdit,
): Promise<ChangedRequirements> {
  return updateSession(services.sessions, ref, (state) => {
    const template = services.templates.find(state.templateId);
    const values = checkPatch(template.fields, patch);
    const edits = template.fields.flatMap(({ key, kind }): FieldEdit[] => {
      const value = values.get(key);
      const before = state.requirements[key] ?? emptyField(kind);
      if (value === undefined) return [];
      return [{ key, before, after: setByPerson(before, value, services.newId) }];
    });
    if (baseRevision !== null) {
      const isConflicting = ({ key }: FieldEdit) => {
        const last = state.fieldRevisions[key];
        return (
          last !== undefined &&
          last.revision > baseRevision &&
          (conflictWith === 'anyone' || last.by === 'person')
        );
      };
      refuseConflicts(edits.filter(isConflicting));
    }
    const { newId } = services;
    const seen = baseRevision ?? state.revision;
    const fields = Object.fromEntries(
      edits.map(({ key, after }) => [
        key,
        keepUnseenOpinion(state, { key, after, baseRevision: seen, newId }),
      ]),
    );
    return decideChange(state, template, { cause: 'edit', fields });
  });
}

interface FieldEdit {
  key: FieldKey;
  before: FieldState;
  after: FieldState;
}

function refuseConflicts(edits: readonly FieldEdit[]): void {
  const conflicts = edits
    .filter(({ before, after }) => !hasSameContent(before, after))
    .map(({ key, before, after }) => [
      key,
      { yours: contentOf(after), current: contentOf(before) },
    ]);
  if (conflicts.length > 0) {
    throw new AppError('edit_conflict', { details: { conflicts: Object.fromEntries(conflicts) } });
  }
}
