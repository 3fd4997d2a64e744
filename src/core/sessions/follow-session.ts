import type { EventPosition } from './event-id';
import { mergeTextDeltas } from './merge-text-deltas';
import type { SessionState } from './session';
import type { LoggedEvent } from './session-event';
import type { SessionRef, SessionStore } from './session-store';
import { createWakeUp } from './wake-up';

/** What a follower is handed. `position` is where to resume after it. */
export type FollowedBatch =
  /** The whole session: at the start, or because what was missed is no longer kept. */
  | { type: 'snapshot'; position: EventPosition; state: SessionState }
  /** The next events, in order; several text pieces that waited are one. */
  | { type: 'events'; position: EventPosition; events: readonly LoggedEvent[] }
  /** The session was deleted or has expired. Last. */
  | { type: 'gone' };

export interface FollowOptions {
  /** Resume after this position; without one, or with one that nobody knows, a snapshot comes first. */
  after: EventPosition | null;
  /**
   * Least time between two batches, in milliseconds, so that a follower which is behind gets fewer, larger
   * ones. The first batch after a pause is never held back. 0: none.
   */
  minIntervalMs?: number;
  signal: AbortSignal;
}

const batchLimit = 500;

/**
 * Follows a session until the signal aborts or the session is gone. Watches first and reads then, from its own
 * position, so nothing is lost between the two and a slow reader slows nobody but itself.
 */
export async function* followSession(
  store: SessionStore,
  ref: SessionRef,
  { after, minIntervalMs = 0, signal }: FollowOptions,
): AsyncGenerator<FollowedBatch, void, undefined> {
  const wakeUp = createWakeUp(signal);
  using _watch = await store.watch(ref, wakeUp.wake);
  let position = after;
  while (!signal.aborted) {
    const { batch, isWhole } = await readBatch(store, ref, position);
    if (batch.type === 'gone') {
      yield batch;
      return;
    }
    if (batch.type === 'snapshot' || batch.events.length > 0) {
      position = batch.position;
      yield batch;
      if (minIntervalMs > 0) await wakeUp.sleep(minIntervalMs);
    }
    if (isWhole) await wakeUp.next();
  }
}

/** `isWhole` when there was no more at that moment: whatever comes later wakes. */
async function readBatch(
  store: SessionStore,
  ref: SessionRef,
  after: EventPosition | null,
): Promise<{ batch: FollowedBatch; isWhole: boolean }> {
  if (after) {
    const read = await store.read(ref, after.seq, batchLimit);
    if (read.status === 'gone') return { batch: { type: 'gone' }, isWhole: true };
    if (read.status === 'read' && read.generation === after.generation) {
      const seq = read.events.at(-1)?.seq ?? after.seq;
      const events = mergeTextDeltas(read.events);
      const isWhole = read.events.length < batchLimit;
      return { batch: { type: 'events', position: { ...after, seq }, events }, isWhole };
    }
  }
  const loaded = await store.load(ref);
  if (!loaded) return { batch: { type: 'gone' }, isWhole: true };
  const { state, generation } = loaded;
  const position = { generation, seq: state.version };
  return { batch: { type: 'snapshot', position, state }, isWhole: true };
}
