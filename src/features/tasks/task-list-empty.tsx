'use client';

import Link from 'next/link';
import { Button, buttonClass } from '@/ui/button';
import { isFiltered, type TaskFilters } from './task-filters';

interface TaskListEmptyProps {
  filters: TaskFilters;
  onChange: (change: Partial<TaskFilters>) => void;
}

/** Nothing to show: because of the filters, or because there is nothing yet. */
export function TaskListEmpty({ filters, onChange }: TaskListEmptyProps) {
  if (isFiltered(filters)) {
    return (
      <div className="space-y-3 py-12">
        <p className="text-soft">No task is like that.</p>
        <Button onClick={() => onChange({ search: '', status: null, targetTable: null })}>
          Show all tasks
        </Button>
      </div>
    );
  }
  return (
    <div className="space-y-4 py-12">
      <p className="text-lead text-soft">
        No tasks yet. One begins with a conversation about what you need.
      </p>
      <Link href="/chat" className={buttonClass('primary')}>
        Start a conversation
      </Link>
    </div>
  );
}
