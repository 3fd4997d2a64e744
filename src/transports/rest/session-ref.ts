import type { FastifyRequest } from 'fastify';
import { AppError } from '@/core/errors';
import type { Services } from '@/core/services';
import type { LoadedSession, SessionRef } from '@/core/sessions/session-store';

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text could be an id of ours. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}

/**
 * The session that a request names, for the caller.
 *
 * @throws AppError `session_not_found` for a caller without an owner and for what is no id: such sessions are as
 * unknown as those of somebody else.
 */
export function sessionRefOf(
  request: Pick<FastifyRequest, 'owner'>,
  sessionId: string,
): SessionRef {
  const ownerId = request.owner.id;
  if (ownerId === null || !isUuid(sessionId)) throw new AppError('session_not_found');
  return { ownerId, sessionId: sessionId.toLowerCase() };
}

/** @throws AppError `session_not_found`. */
export async function loadSession(
  { sessions }: Pick<Services, 'sessions'>,
  ref: SessionRef,
): Promise<LoadedSession> {
  const loaded = await sessions.load(ref);
  if (!loaded) throw new AppError('session_not_found');
  return loaded;
}
