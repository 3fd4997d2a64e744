import type { SessionEvent } from '@/core/sessions/session-event';

const closingTypes: readonly SessionEvent['type'][] = [
  'reply-ended',
  'reply-stop-requested',
  'task-created',
  'task-updated',
];

/** A session that is full does not look busy for ever, and its task can still be made. */
export function isTakenWhenFull(events: readonly SessionEvent[]): boolean {
  return events.some(({ type }) => closingTypes.includes(type));
}
