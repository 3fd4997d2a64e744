'use client';

import { ArrowRight } from 'lucide-react';
import { useSession } from '@/features/session/use-session';
import { Button } from '@/ui/button';
import { CreateTaskProblem } from './create-task-problem';
import { CreatedTask } from './created-task';
import { FilledCount } from './filled-count';
import { InferredNote } from './inferred-note';
import { useCreateTask } from './use-create-task';

/** Always there: creates the task, or says what it still lacks. */
export function CreateTaskBar() {
  const { create, createAnother, isCreating, problem } = useCreateTask();
  const task = useSession((session) => session.task);
  return (
    <footer className="space-y-2 border-t border-line px-4 py-1.5 md:px-5 md:py-3">
      {problem && <CreateTaskProblem problem={problem} />}
      {task && <CreatedTask task={task} onCreateAnother={createAnother} />}
      <div className="flex items-center gap-3">
        <FilledCount />
        <InferredNote />
        <Button
          look="primary"
          aria-disabled={isCreating || undefined}
          onClick={create}
          className="ml-auto shrink-0 px-4"
        >
          Create task <ArrowRight size={15} aria-hidden />
        </Button>
      </div>
    </footer>
  );
}
