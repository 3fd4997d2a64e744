'use client';

import clsx from 'clsx';
import { contentOf } from '@/core/requirements/field-content';
import { usePaneLink } from '@/features/session/pane-link';
import { useSession } from '@/features/session/use-session';
import { useTemplate } from '@/features/session/use-template';
import { enumerate } from './enumerate';

/** Points out, once more before the task is made, what the assistant concluded by itself. */
export function InferredNote() {
  const { fields } = useTemplate();
  const { pane } = usePaneLink();
  const requirements = useSession((session) => session.requirements);
  const labels = fields.flatMap(({ key, label }) => {
    const state = requirements[key];
    return state?.source === 'inferred' && contentOf(state) !== null ? [label] : [];
  });
  if (labels.length === 0) return null;
  return (
    <p
      className={clsx(
        'min-w-0 text-small text-caution',
        pane === 'conversation' && 'max-md:hidden',
      )}
    >
      Inferred, so worth a look: {enumerate(labels)}
    </p>
  );
}
