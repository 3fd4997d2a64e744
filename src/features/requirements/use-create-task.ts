'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { trpc } from '@/api-client/trpc';
import { useConversation } from '@/features/session/conversation';
import { usePaneLink } from '@/features/session/pane-link';
import { type Failure, readFailure } from '@/features/session/read-failure';
import { useCompleteness } from '@/features/session/use-completeness';
import { useSession } from '@/features/session/use-session';
import { focusField } from './focus-field';

/** Why there is no task yet: fields that hold nothing, or something that went wrong. */
export type CreateTaskProblem =
  | { type: 'missing'; keys: readonly string[] }
  | { type: 'failed'; failure: Failure };

const unsaved: Failure = {
  code: 'unreachable',
  message: 'Something you typed is not saved yet. See the field that says so.',
  details: {},
};

/** Saves what waits, creates the task and goes there. Where something is missing, the cursor goes there instead. */
export function useCreateTask() {
  const utils = trpc.useUtils();
  const router = useRouter();
  const { sessionId, pendingEdits } = useConversation();
  const { showPane } = usePaneLink();
  const { missing } = useCompleteness();
  const revision = useSession((session) => session.revision);
  const [attempt, setAttempt] = useState<{ problem: CreateTaskProblem; revision: number } | null>(
    null,
  );
  const [isCreating, setCreating] = useState(false);
  const isBusy = useRef(false);

  const refuse = (problem: CreateTaskProblem) => {
    setAttempt({ problem, revision });
    const [first] = problem.type === 'missing' ? problem.keys : [];
    if (first === undefined) return;
    showPane('requirements');
    focusField(first);
  };

  const createInSession = async (): Promise<CreateTaskProblem | null> => {
    if (!(await pendingEdits.flushAll())) return { type: 'failed', failure: unsaved };
    if (sessionId === null) return { type: 'missing', keys: missing };
    try {
      const { task } = await utils.client.task.create.mutate({ sessionId });
      void utils.task.invalidate();
      router.push(`/tasks/${task.taskId}`);
      return null;
    } catch (error) {
      const failure = readFailure(error);
      const keys = failure.details.missing;
      return keys ? { type: 'missing', keys } : { type: 'failed', failure };
    }
  };

  const create = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setAttempt(null);
    setCreating(true);
    const problem = await createInSession();
    if (problem) refuse(problem);
    setCreating(false);
    isBusy.current = false;
  };

  return { create, isCreating, problem: stillTrue(attempt, { revision, missing }) };
}

/** What was missing is named only while it is; other problems stay until the next attempt. */
function stillTrue(
  attempt: { problem: CreateTaskProblem; revision: number } | null,
  now: { revision: number; missing: readonly string[] },
): CreateTaskProblem | null {
  if (!attempt || attempt.problem.type === 'failed') return attempt?.problem ?? null;
  const keys = attempt.problem.keys.filter((key) => now.missing.includes(key));
  return keys.length > 0 || attempt.revision === now.revision ? { type: 'missing', keys } : null;
}
