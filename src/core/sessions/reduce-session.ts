import { selectBranch, setTailAside } from './reduce-branches';
import { addMessage, appendText, endReply, startReply } from './reduce-messages';
import { applyFields, replaceTemplate } from './reduce-requirements';
import type { SessionState } from './session';
import type { LoggedEvent, SessionEventOf } from './session-event';

/**
 * Folds one event into the session. Pure: server and browser fold the same events to the same state.
 * An event that was folded already (`seq` not above `version`) changes nothing.
 */
export function reduceSession(session: SessionState | null, logged: LoggedEvent): SessionState {
  const { event, seq, at } = logged;
  if (session === null) {
    if (event.type !== 'session-created') throw new Error(`log begins with ${event.type}`);
    return startSession(event, seq, at);
  }
  if (seq <= session.version) return session;
  return { ...reduceEvent(session, logged), version: seq, updatedAt: at };
}

function reduceEvent(session: SessionState, { event, at }: LoggedEvent): SessionState {
  switch (event.type) {
    case 'session-created':
      return session;
    case 'message-added':
      return addMessage(session, event, at);
    case 'reply-started':
      return startReply(session, event, at);
    case 'reply-waiting':
      return withActiveReply(session, { waiting: { reason: event.reason, until: event.until } });
    case 'text-delta':
      return appendText(session, event);
    case 'field-drafted':
      return growDraft(session, event);
    case 'requirements-changed':
      return applyFields(session, event, at);
    case 'question-asked':
      return { ...session, question: event.question };
    case 'question-closed':
      return closeQuestion(session, event);
    case 'reply-stop-requested':
      return withActiveReply(session, { isStopRequested: true });
    case 'reply-ended':
      return endReply(session, event);
    case 'session-renamed':
      return { ...session, title: event.title, isTitlePersons: event.by === 'person' };
    case 'template-changed':
      return replaceTemplate(session, event);
    case 'conversation-branched':
      return setTailAside(session, event, at);
    case 'branch-selected':
      return selectBranch(session, event, at);
    case 'task-created':
    case 'task-updated':
      return { ...session, task: { taskId: event.taskId, revision: event.revision } };
  }
}

function startSession(
  event: SessionEventOf<'session-created'>,
  seq: number,
  at: string,
): SessionState {
  return {
    sessionId: event.sessionId,
    version: seq,
    title: event.title,
    isTitlePersons: false,
    templateId: event.templateId,
    createdAt: at,
    updatedAt: at,
    messages: [],
    branches: [],
    requirements: event.requirements,
    revision: 0,
    fieldRevisions: {},
    history: {},
    receipts: {},
    drafts: {},
    activeReply: null,
    question: null,
    openQuestions: [],
    task: null,
  };
}

function withActiveReply(
  session: SessionState,
  change: Partial<NonNullable<SessionState['activeReply']>>,
): SessionState {
  if (!session.activeReply) return session;
  return { ...session, activeReply: { ...session.activeReply, ...change } };
}

/** A field that the person took over while it was being drafted keeps to the person's value. */
function growDraft(session: SessionState, event: SessionEventOf<'field-drafted'>): SessionState {
  const { fieldKey, text } = event;
  if (session.requirements[fieldKey]?.isPersons) return session;
  const draft = (session.drafts[fieldKey] ?? '') + text;
  return { ...session, drafts: { ...session.drafts, [fieldKey]: draft } };
}

function closeQuestion(
  session: SessionState,
  event: SessionEventOf<'question-closed'>,
): SessionState {
  if (session.question?.questionId !== event.questionId) return session;
  const openQuestions = event.openQuestion
    ? [...session.openQuestions, event.openQuestion]
    : session.openQuestions;
  return { ...session, question: null, openQuestions };
}
