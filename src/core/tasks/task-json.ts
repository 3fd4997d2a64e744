import type { RequirementTemplate } from '../requirements/requirement-template';
import type { Task } from './task';
import { taskFieldsOf } from './task-fields';

/** The whole task as indented JSON: names in `snake_case`, as over REST; each field with where it came from. */
export function taskJson(task: Task, template: RequirementTemplate): string {
  const fields = taskFieldsOf(task, template).map(
    ({ field, content, source, confidence, quote }) =>
      [field.key, { label: field.label, value: content, source, confidence, quote }] as const,
  );
  const { openQuestions, conversation } = task.content;
  const exported = {
    task_id: task.taskId,
    version: task.version,
    name: task.name,
    target_table: task.targetTable,
    status: task.status,
    template: template.id,
    fields: Object.fromEntries(fields),
    open_questions: openQuestions.map(({ fieldKey, text }) => ({ field: fieldKey, text })),
    conversation: conversation.map(({ role, content, createdAt }) => ({
      role,
      content,
      timestamp: createdAt,
    })),
    session_id: task.sessionId,
    created_at: task.createdAt,
    updated_at: task.updatedAt,
  };
  return `${JSON.stringify(exported, null, 2)}\n`;
}
