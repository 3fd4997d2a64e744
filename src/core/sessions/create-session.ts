import { emptyRequirements } from '../requirements/field-content';
import type { Services } from '../services';
import type { LoadedSession } from './session-store';

/** Title of a session that nobody has written in yet. */
export const untitled = 'New conversation';

/** Starts an empty session for the owner. @throws AppError `too_many_sessions`. */
export async function createSession(
  services: Services,
  ownerId: string,
  templateId: string | null = null,
): Promise<LoadedSession> {
  const template = services.templates.find(templateId ?? '');
  const sessionId = services.newId();
  return services.sessions.create(
    { ownerId, sessionId },
    {
      type: 'session-created',
      sessionId,
      templateId: template.id,
      title: untitled,
      requirements: emptyRequirements(template),
    },
  );
}
