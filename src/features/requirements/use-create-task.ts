'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { trpc } from '@/api-client/trpc';
import { completenessOf } from '@/core/requirements/completeness';
import { templateCatalog } from '@/core/requirements/template-catalog';
import type { SessionState } from '@/core/sessions/session';
import { useConversation } from '@/features/session/conversation';
import { usePaneLink } from '@/features/session/pane-link';
import { type Failure, readFailure } from '@/features/session/read-failure';
import { sessionAtRevision } from '@/features/session/session-at-revision';
import { useCompleteness } from '@/features/session/use-completeness';
import { useSession } from '@/features/session/use-session';
import { focusField } from './focus-field';

/** Why there is no new task: fields that hold nothing, a choice to make, or something that went wrong. */
export type CreateTaskProblem =
  | { type: 'missing'; keys: readonly string[] }
  /** There is one of an earlier state; whether to update it or to make another is the person's choice. */
  | { type: 'exists' }
  | { type: 'failed'; failure: Failure };

/** How long to wait for our own edits to come back; after that the server decides by itself. */
const timeoutMs = 2_000;

const unsaved: Failure = {
  code: 'unreachable',
  message: 'Something you typed is not saved yet. See the field that says so.',
  details: {},
};

/** Saves what waits, creates the task and goes there. Where something is missing, the cursor goes there instead. */
export function useCreateTask() {
  const utils = trpc.useUtils();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { sessionIdNow, pendingEdits } = useConversation();
  const { showPane } = usePaneLink();
  const { missing } = useCompleteness();
  const hasChoice = useSession(({ task, revision }) => task !== null && task.revision !== revision);
  const [problem, setProblem] = useState<CreateTaskProblem | null>(null);
  const [isCreating, setCreating] = useState(false);
  const isBusy = useRef(false);

  const refuse = (reason: CreateTaskProblem) => {
    setProblem(reason);
    const [first] = reason.type === 'missing' ? reason.keys : [];
    if (first === undefined) return;
    showPane('requirements');
    focusField(first);
  };

  const createInSession = async (createAnother: boolean): Promise<CreateTaskProblem | null> => {
    if (!(await pendingEdits.flushAll())) return { type: 'failed', failure: unsaved };
    const sessionId = sessionIdNow();
    if (sessionId === null) return { type: 'missing', keys: missing };
    const revision = pendingEdits.savedRevision();
    const keys = missingOf(
      await sessionAtRevision(queryClient, { sessionId, revision, timeoutMs }),
    );
    if (keys.length > 0) return { type: 'missing', keys };
    try {
      const { task } = await utils.client.task.create.mutate({ sessionId, createAnother });
      void utils.task.invalidate();
      router.push(`/tasks/${task.taskId}`);
      return null;
    } catch (error) {
      return problemOf(readFailure(error));
    }
  };

  const run = async (isAnother: boolean) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setProblem(null);
    setCreating(true);
    const isChoice = hasChoice && !isAnother;
    const reason = isChoice ? ({ type: 'exists' } as const) : await createInSession(isAnother);
    if (reason) refuse(reason);
    setCreating(false);
    isBusy.current = false;
  };

  return {
    create: () => run(false),
    createAnother: () => run(true),
    isCreating,
    problem: stillTrue(problem, { missing, hasChoice }),
  };
}

/** What the session lacks; nothing that is known of one that could not be read. */
function missingOf(session: SessionState | null): readonly string[] {
  if (!session) return [];
  const template = templateCatalog.find(session.templateId);
  return completenessOf(template, session.requirements).missing;
}

function problemOf(failure: Failure): CreateTaskProblem {
  const keys = failure.details.missing;
  return keys ? { type: 'missing', keys } : { type: 'failed', failure };
}

/** Only what still holds: what was missing is named while it is, a choice is offered until it was made. */
function stillTrue(
  problem: CreateTaskProblem | null,
  now: { missing: readonly string[]; hasChoice: boolean },
): CreateTaskProblem | null {
  if (problem?.type === 'exists') return now.hasChoice ? problem : null;
  if (problem?.type !== 'missing') return problem;
  const keys = problem.keys.filter((key) => now.missing.includes(key));
  return keys.length > 0 ? { type: 'missing', keys } : null;
}
