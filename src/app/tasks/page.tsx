import type { Metadata } from 'next';
import { parseTaskFilters, taskQueryOf } from '@/features/tasks/task-filters';
import { TaskList } from '@/features/tasks/task-list';
import type { InitialTaskPage } from '@/features/tasks/use-task-list';
import { pageServices } from '@/server/page-services';

export const metadata: Metadata = { title: 'Tasks' };

interface TasksPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TasksPage({ searchParams }: TasksPageProps) {
  return <TaskList initial={await loadFirstPage(await searchParams)} />;
}

async function loadFirstPage(
  query: Awaited<TasksPageProps['searchParams']>,
): Promise<InitialTaskPage> {
  const { services, ownerId } = await pageServices();
  const filters = parseTaskFilters({ get: (name) => [query[name]].flat()[0] ?? null });
  if (ownerId === null) return { filters, page: { tasks: [], nextCursor: null } };
  const page = await services.tasks.list(ownerId, taskQueryOf(filters));
  return { filters, page: { ...page, tasks: [...page.tasks] } };
}
