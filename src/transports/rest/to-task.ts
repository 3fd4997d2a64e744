import { toExtractedRequirements } from '@/core/requirements/extracted-requirements';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Task, TaskSummary } from '@/core/tasks/task';
import type { WireTask, WireTaskSummary } from './wire-task';

export function toTaskSummary(task: TaskSummary): WireTaskSummary {
  return {
    task_id: task.taskId,
    name: task.name,
    target_table: task.targetTable,
    status: task.status,
    session_id: task.sessionId,
    created_at: task.createdAt,
    updated_at: task.updatedAt,
  };
}

/** The task as REST shows it, with the conversation it came from. */
export function toTask(task: Task, template: RequirementTemplate): WireTask {
  const { requirements, openQuestions, conversation } = task.content;
  return {
    ...toTaskSummary(task),
    version: task.version,
    requirements: toExtractedRequirements(template, requirements),
    open_questions: openQuestions.map(({ fieldKey, text }) => ({ field: fieldKey, text })),
    conversation: conversation.map((message) => ({
      message_id: message.messageId,
      role: message.role,
      content: message.content,
      timestamp: message.createdAt,
    })),
  };
}
