import { AppError } from '../errors';
import type { SessionState } from './session';
import type { SessionEvent } from './session-event';
import type { SessionRef, SessionStore } from './session-store';

/** What a decision over the session comes to: events to append, and an answer for the caller. */
export interface Decision<Result> {
  events: readonly SessionEvent[];
  result: Result;
}

/** Each round of contenders lets one through, so this many may contend for a session at the same moment. */
const maxAttempts = 100;

/**
 * Decides over the session as it is and appends what was decided, as one step: when somebody else appended in
 * between, `decide` runs again over the new state. `decide` must be pure but for new ids.
 *
 * @throws AppError `session_not_found`, or whatever `decide` throws; then nothing is appended.
 */
export async function updateSession<Result>(
  store: SessionStore,
  ref: SessionRef,
  decide: (state: SessionState) => Decision<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const loaded = await store.load(ref);
    if (!loaded) throw new AppError('session_not_found');
    const { events, result } = decide(loaded.state);
    if (events.length === 0) return result;
    const outcome = await store.append(ref, events, loaded.state.version);
    if (outcome.status === 'appended') return result;
    if (outcome.status === 'gone') throw new AppError('session_not_found');
  }
  throw new AppError('store_unavailable', { cause: new Error('too many conflicting appends') });
}
