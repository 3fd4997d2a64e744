import type { FieldHistoryEntry } from '@/core/sessions/session';

/** Typing is saved piece by piece; pieces within this time are one edit. */
const oneEditMs = 60_000;

/** The history, newest first, with a run of edits shown by what it came to. */
export function shownHistory(entries: readonly FieldHistoryEntry[]): FieldHistoryEntry[] {
  return entries
    .filter((entry, index) => {
      const next = entries[index + 1];
      return !next || !isSameEdit(entry, next);
    })
    .reverse();
}

function isSameEdit(entry: FieldHistoryEntry, next: FieldHistoryEntry): boolean {
  const isTyping = entry.cause === 'edit' && next.cause === 'edit';
  return isTyping && Date.parse(next.at) - Date.parse(entry.at) <= oneEditMs;
}
