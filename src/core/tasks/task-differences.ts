import { contentOf, emptyField, hasSameContent } from '../requirements/field-content';
import type { RequirementField, RequirementTemplate } from '../requirements/requirement-template';
import type { FieldValue, Requirements } from '../requirements/requirements';

/** A field that an update of the task from its conversation would change. */
export interface TaskDifference {
  field: RequirementField;
  /** What the task holds; `null`: nothing. */
  before: FieldValue;
  /** What the session holds now. */
  after: FieldValue;
}

/** In what a task and the session it came from differ, field by field of the session's template. */
export function taskDifferences(
  template: RequirementTemplate,
  task: Requirements,
  session: Requirements,
): TaskDifference[] {
  return template.fields.flatMap((field) => {
    const before = task[field.key] ?? emptyField(field.kind);
    const after = session[field.key] ?? emptyField(field.kind);
    if (hasSameContent(before, after)) return [];
    return [{ field, before: contentOf(before), after: contentOf(after) }];
  });
}
