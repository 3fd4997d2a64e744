import type { SessionEvent } from '@/core/sessions/session-event';

/** What an event adds to the size of its session, in UTF-16 code units: a piece's text, or the JSON of anything else. */
function lengthOfEvent(event: SessionEvent): number {
  const isPiece = event.type === 'text-delta' || event.type === 'field-drafted';
  return isPiece ? event.text.length : JSON.stringify(event).length;
}

export function lengthOfEvents(events: readonly SessionEvent[]): number {
  return events.reduce((length, event) => length + lengthOfEvent(event), 0);
}
