import clsx from 'clsx';
import type { TaskStatus } from '@/core/tasks/task';
import { taskStatusLabels } from '@/core/tasks/task-status-labels';

const looks = {
  open: 'text-soft before:border before:border-edge',
  'in-progress': 'text-caution before:bg-caution',
  done: 'text-accent before:bg-accent',
  cancelled: 'text-faint line-through before:bg-line',
} as const satisfies Record<TaskStatus, string>;

export function StatusMark({ status }: { status: TaskStatus }) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 text-small',
        'before:size-2 before:rounded-full before:content-[""]',
        looks[status],
      )}
    >
      {taskStatusLabels[status]}
    </span>
  );
}
