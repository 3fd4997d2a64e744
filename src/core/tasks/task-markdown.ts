import type { RequirementTemplate } from '../requirements/requirement-template';
import {
  escapeMarkdownHeading,
  escapeMarkdownLine,
  escapeMarkdownText,
  markdownItem,
} from './escape-markdown';
import type { Task } from './task';
import { type TaskField, taskFieldsOf } from './task-fields';
import { taskStatusLabels } from './task-status-labels';

/** The task as a Markdown document: its name, one section for each field that holds something, open questions. */
export function taskMarkdown(task: Task, template: RequirementTemplate): string {
  const sections = taskFieldsOf(task, template).filter(({ field }) => field.role !== 'title');
  const blocks = [
    `# ${escapeMarkdownHeading(task.name)}`,
    `Status: ${taskStatusLabels[task.status]}`,
    ...sections.flatMap(sectionOf),
    ...openQuestionsOf(task, template),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionOf({ field, content }: TaskField): string[] {
  if (content === null) return [];
  const body =
    typeof content === 'string'
      ? escapeMarkdownText(content)
      : content.map(markdownItem).join('\n');
  return [`## ${escapeMarkdownHeading(field.label)}`, body];
}

function openQuestionsOf({ content }: Task, { fields }: RequirementTemplate): string[] {
  if (content.openQuestions.length === 0) return [];
  const items = content.openQuestions.map(({ fieldKey, text }) => {
    const label = fields.find(({ key }) => key === fieldKey)?.label ?? fieldKey;
    return `- ${escapeMarkdownLine(`${label}: ${text}`)}`;
  });
  return ['## Open questions', items.join('\n')];
}
