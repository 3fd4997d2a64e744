import { comparableText, textsBeyond } from '@/core/requirements/comparable-text';
import type { FieldState, Requirements } from '@/core/requirements/requirements';
import type { FieldReply } from './apply-changes';
import type { Note } from './change';

export interface RespectedReplies {
  replies: readonly FieldReply[];
  /** The fields where something was left out. */
  notes: readonly Note[];
}

/**
 * Leaves out what the person declined or undid before: it would not be taken over, and the reply must not say that
 * it was.
 */
export function respectDeclined(
  requirements: Requirements,
  replies: readonly FieldReply[],
): RespectedReplies {
  const kept: FieldReply[] = [];
  const notes: Note[] = [];
  for (const reply of replies) {
    const value = allowedValue(requirements[reply.fieldKey], reply);
    if (value !== null) kept.push({ ...reply, value });
    if (value !== reply.value) notes.push({ kind: 'declined-before', fieldKey: reply.fieldKey });
  }
  return { replies: kept, notes };
}

/** What of the value may be said; `null` when nothing is left to say. */
function allowedValue(state: FieldState | undefined, { value, before }: FieldReply) {
  if (!state || value.length === 0) return value;
  if (typeof value === 'string') {
    return state.declined.includes(comparableText(value)) ? null : value;
  }
  const current = before === null || typeof before === 'string' ? [] : before;
  const removed = state.kind === 'list' && !state.isPersons ? state.removed : [];
  const allowed = textsBeyond(value, textsBeyond([...state.declined, ...removed], current));
  if (allowed.length === value.length) return value;
  return JSON.stringify(allowed) === JSON.stringify(current) ? null : allowed;
}
