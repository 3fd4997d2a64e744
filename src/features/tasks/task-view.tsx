'use client';

import { lazy, Suspense, useState } from 'react';
import { trpc } from '@/api-client/trpc';
import { templateCatalog } from '@/core/requirements/template-catalog';
import type { Task } from '@/core/tasks/task';
import { Skeleton } from '@/ui/skeleton';
import { TaskConversation } from './task-conversation';
import { TaskFields } from './task-fields';
import { TaskSide } from './task-side';
import { TaskSourceProvider } from './task-source';

const TaskEditForm = lazy(() =>
  import('./task-edit-form').then((module) => ({ default: module.TaskEditForm })),
);

interface TaskViewProps {
  /** The task as the server rendered it. */
  initial: Task;
  isSessionAlive: boolean;
}

/** One task: what it says, where that comes from, and what can be done with it. */
export function TaskView({ initial, isSessionAlive }: TaskViewProps) {
  const { taskId } = initial;
  const { data: task } = trpc.task.get.useQuery({ taskId }, { initialData: initial });
  const [isEditing, setEditing] = useState(false);
  const template = templateCatalog.find(task.content.templateId);
  return (
    <TaskSourceProvider>
      <main
        id="main"
        className="mx-auto grid w-full max-w-5xl gap-x-12 gap-y-8 px-4 py-8 sm:px-8 lg:grid-cols-[minmax(0,1fr)_15rem]"
      >
        <header className="lg:col-span-2">
          <p className="label-caps text-faint">{template.label}</p>
          <h1 className="mt-1 text-title font-semibold text-balance [overflow-wrap:anywhere]">
            {task.name}
          </h1>
        </header>
        <div className="min-w-0 space-y-10">
          {isEditing ? (
            <Suspense fallback={<Skeleton className="h-96" />}>
              <TaskEditForm task={task} template={template} onClose={() => setEditing(false)} />
            </Suspense>
          ) : (
            <TaskFields task={task} template={template} />
          )}
          <TaskConversation task={task} />
        </div>
        <TaskSide
          task={task}
          template={template}
          isSessionAlive={isSessionAlive}
          isEditing={isEditing}
          onEdit={() => setEditing(true)}
        />
      </main>
    </TaskSourceProvider>
  );
}
