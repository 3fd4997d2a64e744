import type { Source } from '@/core/requirements/requirements';

/** Where a value of a task came from. */
export const sourceWords = {
  user: 'You edited',
  stated: 'You said',
  inferred: 'Inferred',
} as const satisfies Record<Source, string>;
