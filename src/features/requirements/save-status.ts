import type { Failure } from '@/features/session/read-failure';

/** How it stands with what a person typed into one field. */
export type SaveStatus =
  /** Nothing typed that the session does not hold. */
  | { type: 'idle' }
  /** Typed; waits for a pause, or is on its way. */
  | { type: 'saving' }
  | { type: 'saved' }
  /** Kept here, and tried again when asked to. */
  | { type: 'failed'; failure: Failure }
  /** Somebody else changed the field; the person chooses. */
  | { type: 'conflict'; yours: string[]; current: string[] };

/** What a refused save means for one field: two values to choose from, or a failure. */
export function statusAfterFailure(failure: Failure, fieldKey: string): SaveStatus {
  const conflict = failure.code === 'edit_conflict' && failure.details.conflicts?.[fieldKey];
  if (!conflict) return { type: 'failed', failure };
  return { type: 'conflict', yours: textsOf(conflict.yours), current: textsOf(conflict.current) };
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
