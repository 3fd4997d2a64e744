import { contentOf, emptyField } from '../requirements/field-content';
import type { RequirementTemplate } from '../requirements/requirement-template';
import type { FieldState } from '../requirements/requirements';
import type { SessionState } from '../sessions/session';

/**
 * What the session holds, for the prompt: one line of JSON for each field and each open question.
 *
 * It is the person's data, so no `<` or `>` is left in it: nothing in it can close the block it stands in.
 */
export function promptData(state: SessionState, template: RequirementTemplate): string {
  const fields = template.fields.map(({ key, kind }) => {
    return { field: key, ...describeField(state.requirements[key] ?? emptyField(kind)) };
  });
  const unanswered = state.openQuestions.map(({ fieldKey, text }) => {
    return { person_could_not_answer: text, field: fieldKey };
  });
  const asked = state.activeReply?.answeredQuestion;
  const question = asked ? [{ your_last_question: asked.fieldKey, options: asked.options }] : [];
  return [...fields, ...unanswered, ...question].map(toDataLine).join('\n');
}

function describeField(field: FieldState): Record<string, unknown> {
  const removed = field.kind === 'list' ? field.removed : [];
  const declined = field.declined.filter((text) => !isSignature(text));
  return {
    status: statusOf(field),
    value: contentOf(field),
    ...(field.suggestion && { you_suggested: field.suggestion.value }),
    ...(removed.length > 0 && { removed_by_person: removed }),
    ...(declined.length > 0 && { declined_by_person: declined }),
  };
}

/** A list that was declined as a whole is kept as a signature, which would tell the model nothing. */
function isSignature(declined: string): boolean {
  return declined.includes('\n');
}

function statusOf(field: FieldState): string {
  if (field.isPersons) return 'set by the person';
  if (contentOf(field) === null) return 'empty';
  return field.source === 'stated' ? 'said by the person' : 'inferred by you';
}

function toDataLine(data: Record<string, unknown>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}
