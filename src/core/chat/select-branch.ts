import { AppError } from '../errors';
import { branchRequirements } from '../requirements/branch-requirements';
import { changedFields } from '../requirements/changed-fields';
import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { updateSession } from '../sessions/update-session';
import { renameAfterFork } from './session-title';

/**
 * Puts a branch that was set aside back in its place; the messages that stood there become a branch themselves. The
 * panel becomes what it was in that branch, except what the person has set.
 *
 * @throws AppError `branch_not_found` when there is none, or the message it follows is set aside itself;
 * `reply_running`, `session_not_found`.
 */
export function selectBranch(
  services: Services,
  ref: SessionRef,
  { branchId }: { branchId: string },
): Promise<null> {
  return updateSession(services.sessions, ref, (state) => {
    const branch = state.branches.find((candidate) => candidate.branchId === branchId);
    if (!branch) throw new AppError('branch_not_found');
    const { parentMessageId } = branch;
    const parent = state.messages.findIndex(({ messageId }) => messageId === parentMessageId);
    if (parent < 0 && parentMessageId !== null) throw new AppError('branch_not_found');
    if (state.activeReply) throw new AppError('reply_running');
    const setAside = state.messages.slice(parent + 1);
    const requirements = branchRequirements(state, branch, setAside);
    const messages = [...state.messages.slice(0, parent + 1), ...branch.messages];
    const template = services.templates.find(state.templateId);
    return {
      events: [
        {
          type: 'branch-selected',
          branchId,
          setAsideId: services.newId(),
          fields: changedFields(state.requirements, requirements),
        },
        ...renameAfterFork(state, template, { messages, requirements }),
      ],
      result: null,
    };
  });
}
