import type { LoggedEvent, SessionEvent } from './session-event';

/**
 * Joins runs of text pieces of the same reply (or of the same drafted field) into one event that carries the
 * last `seq` of the run. The fold is the same.
 */
export function mergeTextDeltas(events: readonly LoggedEvent[]): LoggedEvent[] {
  const merged: LoggedEvent[] = [];
  for (const logged of events) {
    const previous = merged.at(-1);
    const joined = previous && join(previous.event, logged.event);
    if (joined) merged[merged.length - 1] = { ...logged, event: joined };
    else merged.push(logged);
  }
  return merged;
}

function join(first: SessionEvent, second: SessionEvent): SessionEvent | null {
  if (first.type === 'text-delta' && second.type === 'text-delta') {
    return first.messageId === second.messageId
      ? { ...second, text: first.text + second.text }
      : null;
  }
  if (first.type === 'field-drafted' && second.type === 'field-drafted') {
    return first.messageId === second.messageId && first.fieldKey === second.fieldKey
      ? { ...second, text: first.text + second.text }
      : null;
  }
  return null;
}
