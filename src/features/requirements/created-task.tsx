'use client';

import Link from 'next/link';
import { useState } from 'react';
import { trpc } from '@/api-client/trpc';
import type { SessionState } from '@/core/sessions/session';
import { useConversation } from '@/features/session/conversation';
import { type Failure, readFailure } from '@/features/session/read-failure';
import { useSession } from '@/features/session/use-session';
import { Button, buttonClass } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { TaskDifferences } from './task-differences';

interface CreatedTaskProps {
  task: NonNullable<SessionState['task']>;
  onCreateAnother: () => void;
}

/** The task that came of this conversation, and what to do with it when the requirements have moved on. */
export function CreatedTask({ task: { taskId, revision }, onCreateAnother }: CreatedTaskProps) {
  const utils = trpc.useUtils();
  const { sessionId, pendingEdits } = useConversation();
  const hasChanged = useSession((session) => session.revision > revision);
  const [failure, setFailure] = useState<Failure | null>(null);
  const update = async () => {
    if (sessionId === null) return;
    setFailure(null);
    try {
      await pendingEdits.flushAll();
      await utils.client.task.updateFromSession.mutate({ sessionId });
      await utils.task.invalidate();
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  return (
    <div className="space-y-2 text-small">
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-soft">
          {hasChanged ? 'Changed since the task was created.' : 'The task holds all of this.'}
        </p>
        <Link href={`/tasks/${taskId}`} prefetch={false} className={buttonClass('outline')}>
          View task
        </Link>
        {hasChanged && (
          <>
            <Button onClick={update}>Update task</Button>
            <Button onClick={onCreateAnother}>Create another</Button>
          </>
        )}
      </div>
      {hasChanged && <TaskDifferences taskId={taskId} />}
      {failure && (
        <Notice tone="danger" role="alert">
          {failure.message}
        </Notice>
      )}
    </div>
  );
}
