import type { ChatMessage } from './chat-message';
import { applyFields } from './reduce-requirements';
import type { Branch, SessionState } from './session';
import type { SessionEventOf } from './session-event';

/** Sets the messages from a point on aside, with the panel as it is now, and rewinds the named fields. */
export function setTailAside(
  session: SessionState,
  event: SessionEventOf<'conversation-branched'>,
  at: string,
): SessionState {
  const from = session.messages.findIndex(({ messageId }) => messageId === event.fromMessageId);
  if (from < 0) return session;
  const branch = branchOf(session, { branchId: event.branchId, from, at });
  const head = {
    ...session,
    messages: session.messages.slice(0, from),
    branches: [...session.branches, branch],
    receipts: receiptsOf(session, session.messages.slice(0, from)),
    question: null,
  };
  return rewindFields(head, event.fields, at);
}

/** Puts a set-aside branch back and sets the messages it competes with aside in its place. */
export function selectBranch(
  session: SessionState,
  event: SessionEventOf<'branch-selected'>,
  at: string,
): SessionState {
  const chosen = session.branches.find(({ branchId }) => branchId === event.branchId);
  if (!chosen) return session;
  const from = session.messages.findIndex((m) => m.messageId === chosen.parentMessageId) + 1;
  if (from === 0 && chosen.parentMessageId !== null) return session;
  const setAside = branchOf(session, { branchId: event.setAsideId, from, at });
  const head = session.messages.slice(0, from);
  const next = {
    ...session,
    messages: [...head, ...chosen.messages],
    branches: session.branches.map((branch) => (branch === chosen ? setAside : branch)),
    receipts: { ...receiptsOf(session, head), ...chosen.receipts },
    question: null,
  };
  return rewindFields(next, event.fields, at);
}

function branchOf(
  session: SessionState,
  { branchId, from, at }: { branchId: string; from: number; at: string },
): Branch {
  const messages = session.messages.slice(from);
  return {
    branchId,
    parentMessageId: session.messages[from - 1]?.messageId ?? null,
    messages,
    requirements: session.requirements,
    receipts: receiptsOf(session, messages),
    setAsideAt: at,
  };
}

function receiptsOf(session: SessionState, messages: ChatMessage[]): SessionState['receipts'] {
  const ids = new Set(messages.map(({ messageId }) => messageId));
  return Object.fromEntries(Object.entries(session.receipts).filter(([id]) => ids.has(id)));
}

function rewindFields(
  session: SessionState,
  fields: SessionState['requirements'],
  at: string,
): SessionState {
  const change = { by: 'person', cause: 'restore', messageId: null, fields } as const;
  return applyFields(session, change, at);
}
