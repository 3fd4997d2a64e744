import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { forkConversation } from './fork-conversation';
import { renameAfterFork } from './session-title';
import { startReply } from './start-reply';

/**
 * Has a reply written once more: another answer to the same message, or *Retry* after a failure. The old reply
 * and all after it are kept as a branch; the panel goes back to what it was before it, except what the person set.
 *
 * @throws AppError `message_not_found`, `reply_running`, `session_not_found`, `session_full`, `too_many_replies`,
 * `shutting_down`; then nothing was changed.
 */
export async function regenerateReply(
  services: Services,
  ref: SessionRef,
  { messageId }: { messageId: string },
): Promise<{ replyId: string }> {
  const { replyId } = await startReply(services, ref, (state) => {
    const branchId = services.newId();
    const fork = forkConversation(state, { branchId, messageId, role: 'assistant' });
    const template = services.templates.find(state.templateId);
    const replyId = services.newId();
    return {
      events: [
        fork.event,
        { type: 'reply-started', messageId: replyId },
        ...renameAfterFork(state, template, fork.state),
      ],
      result: { replyId, isNew: true },
    };
  });
  return { replyId };
}
