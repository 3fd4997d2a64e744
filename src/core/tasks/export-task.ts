import type { RequirementTemplate } from '../requirements/requirement-template';
import type { Task } from './task';
import { taskCsv } from './task-csv';
import { taskJson } from './task-json';
import { taskMarkdown } from './task-markdown';

export type ExportFormat = 'markdown' | 'json' | 'csv';

/** A file to be downloaded, in UTF-8. */
export interface ExportedTask {
  fileName: string;
  mediaType: string;
  content: string;
}

/** Excel reads a CSV file as UTF-8 only when it begins with this. */
const byteOrderMark = '\uFEFF';

const formats = {
  markdown: { extension: 'md', mediaType: 'text/markdown', write: taskMarkdown },
  json: { extension: 'json', mediaType: 'application/json', write: taskJson },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    write: (task: Task, template: RequirementTemplate) => byteOrderMark + taskCsv(task, template),
  },
} as const satisfies Record<ExportFormat, unknown>;

/** The task as a file named after it. */
export function exportTask(
  task: Task,
  template: RequirementTemplate,
  format: ExportFormat,
): ExportedTask {
  const { extension, mediaType, write } = formats[format];
  return {
    fileName: `${fileNameOf(task.name)}.${extension}`,
    mediaType: `${mediaType};charset=utf-8`,
    content: write(task, template),
  };
}

/** Letters, digits and hyphens of any script; never empty, never a path. */
function fileNameOf(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, 60).join('').replace(/-$/, '') || 'task';
}
