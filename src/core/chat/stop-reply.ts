import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { updateSession } from '../sessions/update-session';

/**
 * Asks for the running reply to end; what arrived is kept. The process that writes it sees the request in the
 * log, whichever process that is. Without a running reply, or a second time, nothing happens.
 *
 * @throws AppError `session_not_found`.
 */
export async function stopReply(
  services: Services,
  ref: SessionRef,
): Promise<{ wasRunning: boolean }> {
  return updateSession<{ wasRunning: boolean }>(services.sessions, ref, ({ activeReply }) => {
    if (!activeReply) return { events: [], result: { wasRunning: false } };
    const { messageId, isStopRequested } = activeReply;
    return {
      events: isStopRequested ? [] : [{ type: 'reply-stop-requested', messageId }],
      result: { wasRunning: true },
    };
  });
}
