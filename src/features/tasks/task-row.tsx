import Link from 'next/link';
import type { TaskSummary } from '@/core/tasks/task';
import { RelativeTime } from '@/ui/relative-time';
import { StatusMark } from './status-mark';

export function TaskRow({ task }: { task: TaskSummary }) {
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-4 gap-y-0.5 px-2 py-3.5 transition-colors hover:bg-surface">
      <Link
        href={`/tasks/${task.taskId}`}
        prefetch={false}
        className="min-w-0 basis-full font-medium [overflow-wrap:anywhere] after:absolute after:inset-0"
      >
        {task.name}
      </Link>
      <StatusMark status={task.status} />
      {task.targetTable !== null && (
        <span className="min-w-0 font-mono text-small text-soft [overflow-wrap:anywhere]">
          {task.targetTable}
        </span>
      )}
      <RelativeTime at={task.updatedAt} className="ml-auto text-small text-faint" />
    </li>
  );
}
