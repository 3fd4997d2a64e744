import type { RequirementTemplate } from '../requirements/requirement-template';
import type { FieldValue } from '../requirements/requirements';
import type { Task } from './task';
import { taskFieldsOf } from './task-fields';
import { taskStatusLabels } from './task-status-labels';

/**
 * The task as CSV (RFC 4180, without a byte order mark): a row of labels and a row of values. The items of a list
 * stand in one cell, one a line.
 */
export function taskCsv(task: Task, template: RequirementTemplate): string {
  const fields = taskFieldsOf(task, template);
  const columns: [label: string, value: FieldValue][] = [
    ...fields.map(({ field, content }): [string, FieldValue] => [field.label, content]),
    ['Open questions', task.content.openQuestions.map(({ text }) => text)],
    ['Status', taskStatusLabels[task.status]],
    ['Created', task.createdAt],
    ['Updated', task.updatedAt],
    ['Task ID', task.taskId],
  ];
  const rows = [columns.map(([label]) => label), columns.map(([, value]) => cellText(value))];
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * One cell. A value that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * injection), wide forms of the same characters too.
 */
export function csvCell(value: string): string {
  const cell = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellText(value: FieldValue): string {
  return typeof value === 'string' ? value : (value ?? []).join('\n');
}
