import type { FollowedBatch } from '@/core/sessions/follow-session';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionEntry } from './session-entry';

/** A batch that carries news; `gone` is an end and not folded. */
export type NewsBatch = Exclude<FollowedBatch, { type: 'gone' }>;

/** Folds batches in the order they came. Without an entry, events wait for a snapshot and change nothing. */
export function foldBatches(
  entry: SessionEntry | undefined,
  batches: readonly NewsBatch[],
): SessionEntry | undefined {
  return batches.reduce(foldBatch, entry);
}

function foldBatch(entry: SessionEntry | undefined, batch: NewsBatch): SessionEntry | undefined {
  if (batch.type === 'snapshot') return { session: batch.state, position: batch.position };
  if (!entry) return entry;
  return {
    session: batch.events.reduce(reduceSession, entry.session),
    position: batch.position,
  };
}
