'use client';

import { useState } from 'react';
import { trpc } from '@/api-client/trpc';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Task } from '@/core/tasks/task';
import { RelativeTime } from '@/ui/relative-time';
import { describeVersions } from './describe-versions';

interface TaskHistoryProps {
  task: Task;
  template: RequirementTemplate;
}

/** What happened to the task, newest first. */
export function TaskHistory({ task: { taskId }, template }: TaskHistoryProps) {
  const [isOpen, setOpen] = useState(false);
  const { data } = trpc.task.versions.useQuery({ taskId }, { enabled: isOpen, staleTime: 0 });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="disclosure target rounded-md text-soft">History</summary>
      {!data && <p className="text-faint">Loading…</p>}
      <ol className="space-y-2 border-l border-line pl-3">
        {describeVersions(data ?? [], template).map(({ version, at, words }) => (
          <li key={version}>
            <p>{words}</p>
            <RelativeTime at={at} className="text-micro text-faint" />
          </li>
        ))}
      </ol>
    </details>
  );
}
