import { contentOf } from '../requirements/field-content';
import type { RequirementField, RequirementTemplate } from '../requirements/requirement-template';
import type { FieldState, Requirements } from '../requirements/requirements';
import type { SessionState } from '../sessions/session';
import type { Task, TaskContent } from './task';

/** What a session holds now, as a task keeps it: what is settled, without what was only offered or declined. */
export function taskContentOf(session: SessionState): TaskContent {
  return {
    templateId: session.templateId,
    requirements: settledRequirements(session.requirements),
    openQuestions: session.openQuestions,
    conversation: session.messages
      .filter(({ status, content }) => status !== 'streaming' && content !== '')
      .map(({ messageId, role, content, createdAt }) => ({ messageId, role, content, createdAt })),
    revision: session.revision,
  };
}

/** A task's name and table: the values of the template's title and table fields, each on one line. */
export function taskNamesOf(
  template: RequirementTemplate,
  requirements: Requirements,
): Pick<Task, 'name' | 'targetTable'> {
  const valueWithRole = (role: RequirementField['role']) => {
    const field = template.fields.find((candidate) => candidate.role === role);
    const state = field && requirements[field.key];
    const content = state ? contentOf(state) : null;
    return typeof content === 'string' ? content.replace(/\s+/g, ' ').trim() : null;
  };
  return { name: valueWithRole('title') ?? '', targetTable: valueWithRole('table') };
}

/** The requirements without what was only offered, declined or removed. */
export function settledRequirements(requirements: Requirements): Requirements {
  return Object.fromEntries(
    Object.entries(requirements).map(([key, field]) => [key, withoutOffers(field)]),
  );
}

function withoutOffers(field: FieldState): FieldState {
  return field.kind === 'text'
    ? { ...field, suggestion: null, declined: [] }
    : { ...field, suggestion: null, declined: [], removed: [] };
}
