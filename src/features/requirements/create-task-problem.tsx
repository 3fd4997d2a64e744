'use client';

import { useTemplate } from '@/features/session/use-template';
import { Notice } from '@/ui/notice';
import { enumerate } from './enumerate';
import type { CreateTaskProblem as Problem } from './use-create-task';

export function CreateTaskProblem({ problem }: { problem: Problem }) {
  const { fields } = useTemplate();
  if (problem.type === 'failed') {
    return (
      <Notice tone="danger" role="alert">
        {problem.failure.message}
      </Notice>
    );
  }
  if (problem.type === 'exists') {
    return (
      <Notice tone="caution" role="alert">
        This conversation has made a task already. Update it, or create another.
      </Notice>
    );
  }
  const labels = fields.filter(({ key }) => problem.keys.includes(key)).map(({ label }) => label);
  return (
    <Notice tone="caution" role="alert">
      Before there can be a task, fill in {enumerate(labels)}.
    </Notice>
  );
}
