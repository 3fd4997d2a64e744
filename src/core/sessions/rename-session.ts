import { isStorableText } from '../chat/message-text';
import { AppError } from '../errors';
import { isBlank } from '../requirements/field-content';
import type { Services } from '../services';
import type { SessionRef } from './session-store';
import { updateSession } from './update-session';

/** Longest title of a session, in UTF-16 code units. */
export const maxTitleLength = 120;

/**
 * Gives the session the person's own title; the assistant does not rename it any more.
 *
 * @throws AppError `session_not_found`, or `invalid_input` for a title that is blank or too long.
 */
export async function renameSession(
  services: Services,
  ref: SessionRef,
  title: string,
): Promise<void> {
  const trimmed = title.trim();
  if (isBlank(trimmed) || trimmed.length > maxTitleLength || !isStorableText(trimmed)) {
    const issues = [`A title has 1 to ${maxTitleLength} characters.`];
    throw new AppError('invalid_input', { details: { issues } });
  }
  await updateSession(services.sessions, ref, (state) => ({
    events:
      state.isTitlePersons && state.title === trimmed
        ? []
        : [{ type: 'session-renamed', title: trimmed, by: 'person' }],
    result: null,
  }));
}
