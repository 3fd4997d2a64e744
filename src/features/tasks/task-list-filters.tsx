'use client';

import { trpc } from '@/api-client/trpc';
import { taskStatusLabels } from '@/core/tasks/task-status-labels';
import { Choice } from '@/ui/choice';
import { isSort, isStatus, sortLabels, type TaskFilters } from './task-filters';
import { TaskSearch } from './task-search';

interface TaskListFiltersProps {
  filters: TaskFilters;
  onChange: (change: Partial<TaskFilters>) => void;
}

const everything = '';

export function TaskListFilters({ filters, onChange }: TaskListFiltersProps) {
  const { data: tables = [] } = trpc.task.tables.useQuery(undefined, { staleTime: 0 });
  const known =
    filters.targetTable === null ? tables : [...new Set([...tables, filters.targetTable])];
  return (
    <search className="flex flex-wrap items-end gap-3 py-6">
      <TaskSearch search={filters.search} onSearch={(search) => onChange({ search })} />
      <Choice
        label="Status"
        value={filters.status ?? everything}
        options={[[everything, 'Any'], ...Object.entries(taskStatusLabels)]}
        onChoose={(status) => onChange({ status: isStatus(status) ? status : null })}
      />
      <Choice
        label="Table"
        value={filters.targetTable ?? everything}
        options={[[everything, 'Any'], ...known.map((table) => [table, table] as const)]}
        onChoose={(table) => onChange({ targetTable: table || null })}
      />
      <Choice
        label="Order"
        value={filters.sort}
        options={Object.entries(sortLabels)}
        onChoose={(sort) => isSort(sort) && onChange({ sort })}
      />
    </search>
  );
}
