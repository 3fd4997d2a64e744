'use client';

import { ClipboardCopy, Download } from 'lucide-react';
import { useState } from 'react';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import { type ExportFormat, exportTask } from '@/core/tasks/export-task';
import type { Task } from '@/core/tasks/task';
import { taskMarkdown } from '@/core/tasks/task-markdown';
import { Button } from '@/ui/button';
import { saveFile } from '@/ui/save-file';
import { actionClass } from './action-class';

interface TaskDownloadsProps {
  task: Task;
  template: RequirementTemplate;
}

const formats: readonly (readonly [ExportFormat, string])[] = [
  ['markdown', 'Markdown'],
  ['json', 'JSON'],
  ['csv', 'CSV'],
];

export function TaskDownloads({ task, template }: TaskDownloadsProps) {
  const [copyWords, setCopyWords] = useState('Copy as Markdown');
  const copy = () =>
    navigator.clipboard.writeText(taskMarkdown(task, template)).then(
      () => setCopyWords('Copied'),
      () => setCopyWords('Copying was not allowed'),
    );
  return (
    <>
      <Button
        look="quiet"
        className={actionClass}
        onClick={copy}
        onBlur={() => setCopyWords('Copy as Markdown')}
      >
        <ClipboardCopy size={14} aria-hidden /> <span aria-live="polite">{copyWords}</span>
      </Button>
      {formats.map(([format, words]) => (
        <Button
          key={format}
          look="quiet"
          className={actionClass}
          onClick={() => saveFile(exportTask(task, template, format))}
        >
          <Download size={14} aria-hidden /> Download {words}
        </Button>
      ))}
    </>
  );
}
