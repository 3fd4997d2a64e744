import type { TaskStatus } from '@/core/tasks/task';
import type { TaskSort } from '@/core/tasks/task-repository';
import { taskStatusLabels } from '@/core/tasks/task-status-labels';

/** What of the tasks is shown, and in which order; as it stands in the address. */
export interface TaskFilters {
  search: string;
  status: TaskStatus | null;
  targetTable: string | null;
  sort: TaskSort;
}

export const sortLabels = {
  updated: 'Last changed',
  created: 'Newest',
  name: 'Name',
} as const satisfies Record<TaskSort, string>;

/** The filters that an address names; whatever it gets wrong is left out. */
export function parseTaskFilters(query: { get(name: string): string | null }): TaskFilters {
  const status = query.get('status');
  const sort = query.get('sort');
  return {
    search: query.get('search') ?? '',
    status: isStatus(status) ? status : null,
    targetTable: query.get('table') || null,
    sort: isSort(sort) ? sort : 'updated',
  };
}

/** The address of these filters, from the question mark on; empty for the default ones. */
export function formatTaskFilters({ search, status, targetTable, sort }: TaskFilters): string {
  const query = new URLSearchParams();
  if (search !== '') query.set('search', search);
  if (status) query.set('status', status);
  if (targetTable) query.set('table', targetTable);
  if (sort !== 'updated') query.set('sort', sort);
  return query.size === 0 ? '' : `?${query}`;
}

export function isFiltered({ search, status, targetTable }: TaskFilters): boolean {
  return search.trim() !== '' || status !== null || targetTable !== null;
}

/** The same as an input of the list of tasks. */
export function taskQueryOf({ search, status, targetTable, sort }: TaskFilters) {
  return {
    limit: 20,
    sort,
    ...(search.trim() !== '' && { search: search.trim() }),
    ...(status && { status }),
    ...(targetTable && { targetTable }),
  };
}

export function isStatus(value: string | null): value is TaskStatus {
  return value !== null && Object.hasOwn(taskStatusLabels, value);
}

export function isSort(value: string | null): value is TaskSort {
  return value !== null && Object.hasOwn(sortLabels, value);
}
