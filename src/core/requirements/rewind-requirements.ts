import type { ChatMessage } from '../sessions/chat-message';
import type { SessionState } from '../sessions/session';
import { exchangeContent } from './exchange-content';
import { hasSameContent } from './field-content';
import type { FieldState, Requirements } from './requirements';

const maxConfidenceInferred = 0.6;

/**
 * The requirements as they were before the messages that are set aside, which are the last ones of the session.
 * Walks their receipts from last to first. What the person set stays, and so does a value that came about in
 * another way than by these replies; quotes and suggestions of messages that are set aside go.
 */
export function rewindRequirements(
  { requirements, receipts }: Pick<SessionState, 'requirements' | 'receipts'>,
  setAside: readonly ChatMessage[],
): Requirements {
  const rewound = { ...requirements };
  for (const { messageId } of setAside.toReversed()) {
    for (const [key, change] of Object.entries(receipts[messageId]?.fields ?? {})) {
      const current = rewound[key];
      if (current) rewound[key] = rewindField(current, change);
    }
  }
  const goneIds = new Set(setAside.map(({ messageId }) => messageId));
  return Object.fromEntries(
    Object.entries(rewound).map(([key, field]) => [key, withoutTracesOf(goneIds, field)]),
  );
}

function rewindField(
  current: FieldState,
  { before, after }: { before: FieldState; after: FieldState },
): FieldState {
  const isOfReply = current.suggestion?.suggestionId === after.suggestion?.suggestionId;
  const suggesting = isOfReply ? withSuggestionOf(current, before) : current;
  if (current.isPersons || !hasSameContent(current, after)) return suggesting;
  return {
    ...exchangeContent(suggesting, before, { isFromDeclined: false }),
    isPersons: false,
  };
}

function withSuggestionOf(field: FieldState, other: FieldState): FieldState {
  if (field.kind === 'text' && other.kind === 'text') {
    return { ...field, suggestion: other.suggestion };
  }
  if (field.kind === 'list' && other.kind === 'list') {
    return { ...field, suggestion: other.suggestion };
  }
  return field;
}

function withoutTracesOf(goneIds: ReadonlySet<string>, field: FieldState): FieldState {
  const hasGone = (messageId: string | undefined) =>
    messageId !== undefined && goneIds.has(messageId);
  const kept = hasGone(field.suggestion?.messageId) ? { ...field, suggestion: null } : field;
  if (!hasGone(kept.provenance?.messageId)) return kept;
  if (kept.isPersons) return { ...kept, source: 'user', provenance: null };
  const confidence = Math.min(kept.confidence, maxConfidenceInferred);
  return { ...kept, source: 'inferred', provenance: null, confidence };
}
