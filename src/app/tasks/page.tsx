import type { Metadata } from 'next';
import { connection } from 'next/server';
import { TaskList } from '@/features/tasks/task-list';

export const metadata: Metadata = { title: 'Tasks' };

export default async function TasksPage() {
  await connection();
  return <TaskList />;
}
