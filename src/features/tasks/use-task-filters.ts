'use client';

import { useSearchParams } from 'next/navigation';
import { formatTaskFilters, parseTaskFilters, type TaskFilters } from './task-filters';

/** The filters, which live in the address, so that they survive a reload and the way back. */
export function useTaskFilters(): [TaskFilters, (change: Partial<TaskFilters>) => void] {
  const filters = parseTaskFilters(useSearchParams());
  return [
    filters,
    (change) => {
      const query = formatTaskFilters({ ...filters, ...change });
      window.history.replaceState(null, '', `/tasks${query}`);
    },
  ];
}
