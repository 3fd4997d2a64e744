import type { Services } from '../services';
import type { SessionState } from '../sessions/session';
import type { SessionRef } from '../sessions/session-store';
import { type Decision, updateSession } from '../sessions/update-session';
import { produceReply } from './reply-producer';

/** What was decided before a reply: its id, and whether the events start it. */
export interface ReplyDecided {
  replyId: string;
  isNew: boolean;
}

/**
 * Reserves a place for a reply, appends what `decide` decides as one step, and lets the reply be written, detached
 * from the caller. The events of a new reply hold its `reply-started`.
 *
 * @throws AppError `too_many_replies`, `shutting_down`, `session_not_found`, or whatever `decide` throws; then
 * nothing was appended.
 */
export async function startReply<Result extends ReplyDecided>(
  services: Services,
  ref: SessionRef,
  decide: (state: SessionState) => Decision<Result>,
): Promise<Result> {
  const slot = services.replies.reserve(ref.ownerId);
  try {
    const result = await updateSession(services.sessions, ref, decide);
    const { isNew, replyId } = result;
    if (isNew) slot.run((shutdown) => produceReply(services, { ref, replyId }, shutdown));
    else slot.release();
    return result;
  } catch (error) {
    slot.release();
    throw error;
  }
}
