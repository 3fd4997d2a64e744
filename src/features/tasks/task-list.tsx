'use client';

import { readFailure } from '@/features/session/read-failure';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { TextButton } from '@/ui/text-button';
import { TaskListEmpty } from './task-list-empty';
import { TaskListFilters } from './task-list-filters';
import { TaskListSkeleton } from './task-list-skeleton';
import { TaskRow } from './task-row';
import { useTaskFilters } from './use-task-filters';
import { type InitialTaskPage, useTaskList } from './use-task-list';

/** All tasks of the person, searched, filtered, sorted, page by page. */
export function TaskList({ initial }: { initial: InitialTaskPage }) {
  const [filters, changeFilters] = useTaskFilters();
  const list = useTaskList(filters, initial);
  const tasks = list.data?.pages.flatMap((page) => page.tasks);
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-8 sm:px-8">
      <h1 className="text-title font-semibold">Tasks</h1>
      <TaskListFilters filters={filters} onChange={changeFilters} />
      {list.error && (
        <Notice tone="danger" role="alert" className="my-4">
          {readFailure(list.error).message}
          <TextButton onClick={() => list.refetch()}>Try again</TextButton>
        </Notice>
      )}
      {!tasks && !list.error && <TaskListSkeleton />}
      {tasks?.length === 0 && <TaskListEmpty filters={filters} onChange={changeFilters} />}
      {tasks && tasks.length > 0 && (
        <ul
          aria-busy={list.isPlaceholderData || undefined}
          className="divide-y divide-line border-y border-line aria-busy:opacity-60"
        >
          {tasks.map((task) => (
            <TaskRow key={task.taskId} task={task} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          className="mx-auto mt-6 flex"
          disabled={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {list.isFetchingNextPage ? 'Loading…' : 'Load more'}
        </Button>
      )}
    </main>
  );
}
