import { contentOf } from '../requirements/field-content';
import type { RequirementField, RequirementTemplate } from '../requirements/requirement-template';
import type { FieldValue, Source } from '../requirements/requirements';
import type { TaskContent } from './task';

/** One field of a task, as the task's page and the exports show it. */
export interface TaskField {
  field: RequirementField;
  /** `null`: nothing. */
  content: FieldValue;
  source: Source | null;
  /** 0 to 1. */
  confidence: number;
  /** The person's words it rests on, and the message of the task's conversation they stand in. */
  quote: string | null;
  messageId: string | null;
}

/** All fields of the template, in its order, also the empty ones. */
export function taskFieldsOf(
  { content }: { content: Pick<TaskContent, 'requirements'> },
  template: RequirementTemplate,
): TaskField[] {
  return template.fields.map((field) => {
    const state = content.requirements[field.key];
    return {
      field,
      content: state ? contentOf(state) : null,
      source: state?.source ?? null,
      confidence: state?.confidence ?? 0,
      quote: state?.provenance?.quote ?? null,
      messageId: state?.provenance?.messageId ?? null,
    };
  });
}
