import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TaskView } from '@/features/tasks/task-view';
import { loadTask } from './load-task';

interface TaskPageProps {
  params: Promise<{ taskId: string }>;
}

export async function generateMetadata({ params }: TaskPageProps): Promise<Metadata> {
  const loaded = await loadTask((await params).taskId);
  return { title: loaded?.task.name ?? 'Task not found' };
}

export default async function TaskPage({ params }: TaskPageProps) {
  const loaded = await loadTask((await params).taskId);
  if (!loaded) notFound();
  return <TaskView initial={loaded.task} isSessionAlive={loaded.isSessionAlive} />;
}
