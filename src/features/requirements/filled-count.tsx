'use client';

import { useCompleteness } from '@/features/session/use-completeness';

/** How far the task is, where the panel that says so is out of sight. */
export function FilledCount() {
  const { filledCount, requiredCount } = useCompleteness();
  return (
    <p className="text-small text-soft tabular-nums md:hidden">
      {filledCount} of {requiredCount} filled
    </p>
  );
}
