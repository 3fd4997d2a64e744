import type { FieldHistoryEntry } from '@/core/sessions/session';

type Content = FieldHistoryEntry['content'];

/** Typing is saved piece by piece; pieces within this time that go on with each other are one edit. */
const oneEditMs = 60_000;

/** The history, newest first, with a run of typing shown by what it came to. */
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
  const isSoon = Date.parse(next.at) - Date.parse(entry.at) <= oneEditMs;
  return isTyping && isSoon && goesOn(entry.content, next.content);
}

/** Whether one is the other with more at its end; in lists, in one item. */
function goesOn(one: Content, other: Content): boolean {
  if (typeof one === 'string' && typeof other === 'string') {
    return one.startsWith(other) || other.startsWith(one);
  }
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  const changed = one.flatMap((text, index) => (text === other[index] ? [] : [index]));
  return changed.length === 1 && changed.every((at) => goesOn(one[at] ?? '', other[at] ?? ''));
}
