import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { LoggedEvent, SessionEvent } from '@/core/sessions/session-event';

const startOfLogMs = Date.parse('2026-01-01T00:00:00.000Z');

export const sessionCreated: SessionEvent = {
  type: 'session-created',
  sessionId: 's',
  templateId: defaultTemplate.id,
  title: 'New conversation',
  requirements: emptyRequirements(defaultTemplate),
};

/** The events as a log, one each second: numbered from 1, the start of the session first. */
export function logOf(events: readonly SessionEvent[]): LoggedEvent[] {
  return [sessionCreated, ...events].map((event, index) => ({
    seq: index + 1,
    at: timeOf(index + 1),
    event,
  }));
}

/** When the event with that number happened. */
export function timeOf(seq: number): string {
  return new Date(startOfLogMs + 1_000 * seq).toISOString();
}

/** A session of the default template in which this has happened. */
export function foldEvents(events: readonly SessionEvent[]): SessionState {
  return foldLog(logOf(events), null);
}

/** Goes on folding from a state, or from nothing. */
export function foldLog(log: readonly LoggedEvent[], from: SessionState | null): SessionState {
  const state = log.reduce<SessionState | null>(reduceSession, from);
  if (!state) throw new Error('nothing to fold');
  return state;
}
