'use client';

import { trpc } from '@/api-client/trpc';
import type { FieldValue } from '@/core/requirements/requirements';
import { taskDifferences } from '@/core/tasks/task-differences';
import { useSession } from '@/features/session/use-session';
import { useTemplate } from '@/features/session/use-template';
import { enumerate } from './enumerate';
import { ValueText } from './value-text';

/** In what an update would change the task. */
export function TaskDifferences({ taskId }: { taskId: string }) {
  const template = useTemplate();
  const requirements = useSession((session) => session.requirements);
  const { data: task } = trpc.task.get.useQuery({ taskId }, { retry: false });
  if (!task) return null;
  const differences = taskDifferences(template, task.content.requirements, requirements);
  if (differences.length === 0) return null;
  return (
    <details className="text-soft">
      <summary className="disclosure target rounded-sm">
        An update would change {enumerate(differences.map(({ field }) => field.label))}
      </summary>
      <section
        aria-label="Differences"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
        tabIndex={0}
        className="max-h-48 overflow-y-auto"
      >
        <dl className="space-y-2 pt-1">
          {differences.map(({ field, before, after }) => (
            <div key={field.key} className="space-y-1">
              <dt className="font-medium text-ink">{field.label}</dt>
              <dd className="border-l-2 border-line pl-2">
                <ValueText texts={textsOf(before)} />
              </dd>
              <dd className="border-l-2 border-accent pl-2 text-ink">
                <ValueText texts={textsOf(after)} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </details>
  );
}

function textsOf(value: FieldValue): readonly string[] {
  if (value === null) return [''];
  return typeof value === 'string' ? [value] : value;
}
