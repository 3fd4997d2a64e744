import { renameAfterTask } from '../chat/session-title';
import { AppError } from '../errors';
import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { updateSession } from '../sessions/update-session';
import { fitTemplate } from './fit-template';

/**
 * Goes on with another form of task. What fits is kept, with its owner; what has no place in the new form is put
 * away and comes back with the old one. A reply that is running has to end first: it writes for the old form.
 *
 * @throws AppError `invalid_input` for a template that does not exist, `reply_running`, `session_not_found`.
 */
export function changeTemplate(
  services: Services,
  ref: SessionRef,
  { templateId }: { templateId: string },
): Promise<null> {
  return updateSession(services.sessions, ref, (state) => {
    const to = services.templates.all.find(({ id }) => id === templateId);
    if (!to) {
      const issues = [`There is no template "${templateId.slice(0, 100)}".`];
      throw new AppError('invalid_input', { details: { issues } });
    }
    if (state.templateId === templateId) return { events: [], result: null };
    if (state.activeReply) throw new AppError('reply_running');
    const from = services.templates.find(state.templateId);
    const known = { ...state.shelvedFields, ...state.requirements };
    const fields = fitTemplate(known, { from, to });
    return {
      events: [
        { type: 'template-changed', templateId, fields },
        ...renameAfterTask(state, to, fields),
      ],
      result: null,
    };
  });
}
