import { AppError } from '../errors';
import { checkPatch, type RequirementsPatch } from '../requirements/check-patch';
import { completenessOf } from '../requirements/completeness';
import { emptyField } from '../requirements/field-content';
import type { RequirementTemplate } from '../requirements/requirement-template';
import type { Requirements } from '../requirements/requirements';
import { setByPerson } from '../requirements/set-by-person';
import type { Services } from '../services';
import { changeTask } from './change-task';
import type { Task } from './task';
import { settledRequirements, taskNamesOf } from './task-content';
import type { TaskRef } from './task-repository';

export interface TaskEdit {
  /** The version the person saw. */
  expectedVersion: number;
  /** Fields that are not named stay. A list is given whole; items that were there keep their ids. */
  patch: RequirementsPatch;
}

/**
 * The person edits fields on the task's page: theirs from then on, as a new version. The conversation it came
 * from is not touched. The same content again changes nothing.
 *
 * @throws AppError `invalid_input` with every fault of the patch, `requirements_incomplete` when a required field
 * would be empty, `task_changed`, `task_not_found`; then nothing was changed.
 */
export function editTask(services: Services, ref: TaskRef, edit: TaskEdit): Promise<Task> {
  return changeTask(services, { ...ref, expectedVersion: edit.expectedVersion }, ({ content }) => {
    const template = services.templates.find(content.templateId);
    const requirements = editedRequirements(services, { template, content, patch: edit.patch });
    if (isSame(requirements, content.requirements)) return null;
    const { isComplete, missing } = completenessOf(template, requirements);
    if (!isComplete) throw new AppError('requirements_incomplete', { details: { missing } });
    return {
      cause: 'edited',
      ...taskNamesOf(template, requirements),
      content: { ...content, requirements, revision: null },
    };
  });
}

function editedRequirements(
  { newId }: Services,
  {
    template,
    content,
    patch,
  }: { template: RequirementTemplate; content: Task['content']; patch: RequirementsPatch },
): Requirements {
  const values = checkPatch(template.fields, patch);
  const edited = template.fields.flatMap(({ key, kind }) => {
    const value = values.get(key);
    const before = content.requirements[key] ?? emptyField(kind);
    return value === undefined ? [] : [[key, setByPerson(before, value, newId)] as const];
  });
  return settledRequirements({ ...content.requirements, ...Object.fromEntries(edited) });
}

function isSame(one: Requirements, other: Requirements): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
