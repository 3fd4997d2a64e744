import { renameAfterTask } from '../chat/session-title';
import { AppError } from '../errors';
import type { Services } from '../services';
import type { SessionState } from '../sessions/session';
import type { ChangeCause } from '../sessions/session-event';
import type { SessionRef } from '../sessions/session-store';
import { type Decision, updateSession } from '../sessions/update-session';
import { changedFields } from './changed-fields';
import { emptyField, hasSameContent } from './field-content';
import type { FieldKey, RequirementField, RequirementTemplate } from './requirement-template';
import type { FieldState, Requirements } from './requirements';

export interface PersonsChange {
  cause: Exclude<ChangeCause, 'reply'>;
  /** The message it goes back to, as in `requirements-changed`; `null` when left out. */
  messageId?: string;
  fields: Requirements;
}

/** How the panel stands after a change. */
export interface ChangedRequirements {
  revision: number;
}

/** The events of a person's change. Fields that come out as they were are left out; without any, no event. */
export function decideChange(
  state: SessionState,
  template: RequirementTemplate,
  { cause, messageId, fields }: PersonsChange,
): Decision<ChangedRequirements> {
  const changed = changedFields(state.requirements, fields);
  if (Object.keys(changed).length === 0)
    return { events: [], result: { revision: state.revision } };
  const hasNewContent = Object.entries(changed).some(([key, after]) => {
    const before = state.requirements[key];
    return !before || !hasSameContent(before, after);
  });
  return {
    events: [
      {
        type: 'requirements-changed',
        by: 'person',
        cause,
        messageId: messageId ?? null,
        fields: changed,
      },
      ...renameAfterTask(state, template, changed),
    ],
    result: { revision: state.revision + (hasNewContent ? 1 : 0) },
  };
}

interface FieldToChange {
  fieldKey: FieldKey;
  cause: PersonsChange['cause'];
  change: (current: FieldState, context: FieldContext) => FieldState;
}

export interface FieldContext {
  field: RequirementField;
  state: SessionState;
}

/** Changes one field of the session's template. @throws AppError `invalid_input` for a field that is not there. */
export function changeField(
  services: Services,
  ref: SessionRef,
  { fieldKey, cause, change }: FieldToChange,
): Promise<ChangedRequirements> {
  return updateSession(services.sessions, ref, (state) => {
    const template = services.templates.find(state.templateId);
    const field = template.fields.find(({ key }) => key === fieldKey);
    if (!field) throw unknownField(fieldKey);
    const current = state.requirements[fieldKey] ?? emptyField(field.kind);
    return decideChange(state, template, {
      cause,
      fields: { [fieldKey]: change(current, { field, state }) },
    });
  });
}

function unknownField(fieldKey: FieldKey): AppError {
  return new AppError('invalid_input', {
    details: { issues: [`There is no field "${fieldKey}".`] },
  });
}
