'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { trpc } from '@/api-client/trpc';
import type { Task } from '@/core/tasks/task';
import { readFailure } from '@/features/session/read-failure';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toasts';
import { actionClass } from './action-class';
import { TaskProblem } from './task-problem';

/** Deletes at once and offers the way back. */
export function DeleteTaskButton({ task: { taskId, name } }: { task: Task }) {
  const utils = trpc.useUtils();
  const router = useRouter();
  const toast = useToast();
  const refresh = () => utils.task.invalidate();
  const restore = trpc.task.restore.useMutation({ onSuccess: refresh });
  const remove = trpc.task.delete.useMutation({
    onSuccess: async () => {
      await utils.task.list.invalidate();
      router.push('/tasks');
      toast({
        text: `Deleted “${name}”.`,
        actionLabel: 'Undo',
        onAction: () => restore.mutate({ taskId }),
      });
    },
  });
  return (
    <>
      <Button
        look="quiet"
        className={`${actionClass} hover:text-danger`}
        disabled={remove.isPending}
        onClick={() => remove.mutate({ taskId })}
      >
        <Trash2 size={14} aria-hidden /> Delete
      </Button>
      {remove.error && <TaskProblem taskId={taskId} failure={readFailure(remove.error)} />}
    </>
  );
}
