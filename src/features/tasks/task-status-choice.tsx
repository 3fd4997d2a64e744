'use client';

import { useState } from 'react';
import { trpc } from '@/api-client/trpc';
import type { Task, TaskStatus } from '@/core/tasks/task';
import { taskStatusLabels } from '@/core/tasks/task-status-labels';
import { readFailure } from '@/features/session/read-failure';
import { Choice } from '@/ui/choice';
import { isStatus } from './task-filters';
import { TaskProblem } from './task-problem';
import { useTaskCache } from './use-task-cache';

export function TaskStatusChoice({ task: { taskId, version, status } }: { task: Task }) {
  const { takeOver } = useTaskCache(taskId);
  const [chosen, setChosen] = useState<TaskStatus | null>(null);
  const change = trpc.task.setStatus.useMutation({
    onSuccess: takeOver,
    onError: () => setChosen(null),
  });
  const choose = (next: TaskStatus) => {
    setChosen(next);
    change.mutate({ taskId, expectedVersion: version, status: next });
  };
  return (
    <div className="space-y-2">
      <Choice
        label="Status"
        value={chosen ?? status}
        options={Object.entries(taskStatusLabels)}
        isDisabled={change.isPending}
        onChoose={(next) => isStatus(next) && choose(next)}
      />
      {change.error && <TaskProblem taskId={taskId} failure={readFailure(change.error)} />}
    </div>
  );
}
