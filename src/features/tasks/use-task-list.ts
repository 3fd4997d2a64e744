'use client';

import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '@/api-client/trpc';
import type { TaskSummary } from '@/core/tasks/task';
import { formatTaskFilters, type TaskFilters, taskQueryOf } from './task-filters';

export interface LoadedTaskPage {
  tasks: TaskSummary[];
  /** `null` on the last page. */
  nextCursor: string | null;
}

/** The first page as the server rendered it, and for which filters. */
export interface InitialTaskPage {
  filters: TaskFilters;
  page: LoadedTaskPage;
}

const freshMs = 10_000;

/** The tasks that the filters let through, page by page. */
export function useTaskList(filters: TaskFilters, initial: InitialTaskPage) {
  const isInitial = formatTaskFilters(filters) === formatTaskFilters(initial.filters);
  return trpc.task.list.useInfiniteQuery(taskQueryOf(filters), {
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    ...(isInitial && { initialData: { pages: [initial.page], pageParams: [null] } }),
  });
}
