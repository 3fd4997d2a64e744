import type { Services } from '../services';
import type { SessionState } from '../sessions/session';
import type { SessionRef } from '../sessions/session-store';
import { type Decision, updateSession } from '../sessions/update-session';
import { produceReply } from './reply-producer';
import type { ReplySlot } from './running-replies';

/** What was decided before a reply: its id, and whether the events start it. */
export interface ReplyDecided {
  replyId: string;
  isNew: boolean;
}

/**
 * Appends what `decide` decides as one step, and lets the reply be written, detached from the caller, in a place
 * that was reserved for it. The events of a new reply hold its `reply-started`.
 *
 * @throws AppError `too_many_replies`, `shutting_down`, `session_not_found`, or whatever `decide` throws; then
 * nothing was appended.
 */
export async function startReply<Result extends ReplyDecided>(
  services: Services,
  ref: SessionRef,
  decide: (state: SessionState) => Decision<Result>,
): Promise<Result> {
  const slot = createLazySlot(() => services.replies.reserve(ref.ownerId));
  try {
    const result = await updateSession(services.sessions, ref, (state) => {
      const decision = decide(state);
      if (decision.result.isNew) slot.reserve();
      return decision;
    });
    const { isNew, replyId } = result;
    if (isNew) slot.run((shutdown) => produceReply(services, { ref, replyId }, shutdown));
    else slot.release();
    return result;
  } catch (error) {
    slot.release();
    throw error;
  }
}

/** A place that is taken only when a reply really starts: sending the same again has to work without one. */
function createLazySlot(reserve: () => ReplySlot): ReplySlot & { reserve(): void } {
  let slot: ReplySlot | null = null;
  return {
    reserve: () => {
      slot ??= reserve();
    },
    run: (work) => slot?.run(work),
    release: () => slot?.release(),
  };
}
