import { contentOf, hasSameContent } from '../requirements/field-content';
import type { FieldState, Requirements } from '../requirements/requirements';
import type { FieldHistoryEntry, Receipt, SessionState } from './session';
import type { ChangeCause, SessionEventOf } from './session-event';

/** Who changed fields, why and when. */
interface Change {
  by: 'person' | 'assistant';
  cause: ChangeCause;
  messageId: string | null;
  fields: Requirements;
}

const maxHistoryPerField = 100;

/** Takes over new field states: counts the revision, and keeps history, receipts and the open question true. */
export function applyFields(session: SessionState, change: Change, at: string): SessionState {
  const changedKeys = Object.entries(change.fields)
    .filter(([key, after]) => !isSame(session.requirements[key], after))
    .map(([key]) => key);
  const revision = session.revision + (changedKeys.length > 0 ? 1 : 0);
  const next: SessionState = {
    ...session,
    requirements: { ...session.requirements, ...change.fields },
    drafts: omit(session.drafts, Object.keys(change.fields)),
    receipts: receiptsAfter(session, change, changedKeys),
    revision,
  };
  if (changedKeys.length === 0) return next;
  const isFilled = (key: string) => {
    const field = change.fields[key];
    return changedKeys.includes(key) && field !== undefined && contentOf(field) !== null;
  };
  return {
    ...next,
    fieldRevisions: {
      ...session.fieldRevisions,
      ...Object.fromEntries(changedKeys.map((key) => [key, { revision, by: change.by }])),
    },
    history: historyAfter(session, change, changedKeys, { revision, at }),
    question: session.question && isFilled(session.question.fieldKey) ? null : session.question,
    openQuestions: session.openQuestions.filter(({ fieldKey }) => !isFilled(fieldKey)),
  };
}

/** Fields that have no place in the new template are put away, so that the old one gets them back. */
export function replaceTemplate(
  session: SessionState,
  event: SessionEventOf<'template-changed'>,
): SessionState {
  const keys = Object.keys(event.fields);
  return {
    ...session,
    templateId: event.templateId,
    requirements: event.fields,
    shelvedFields: omit({ ...session.shelvedFields, ...session.requirements }, keys),
    revision: session.revision + 1,
    drafts: {},
    question: null,
    openQuestions: session.openQuestions.filter(({ fieldKey }) => keys.includes(fieldKey)),
  };
}

function receiptsAfter(
  session: SessionState,
  { cause, messageId, fields }: Change,
  changedKeys: string[],
): Record<string, Receipt> {
  if (messageId === null) return session.receipts;
  const receipt = session.receipts[messageId];
  if (cause === 'undo' && receipt) {
    return { ...session.receipts, [messageId]: { ...receipt, isUndone: !receipt.isUndone } };
  }
  if (cause !== 'reply') return session.receipts;
  const changes = Object.entries(fields).flatMap(([key, after]) => {
    const before = receipt?.fields[key]?.before ?? session.requirements[key];
    return before ? [[key, { before, after }] as const] : [];
  });
  return {
    ...session.receipts,
    [messageId]: {
      messageId,
      fields: { ...receipt?.fields, ...Object.fromEntries(changes) },
      isUndone: changedKeys.length === 0 && receipt?.isUndone === true,
    },
  };
}

function historyAfter(
  session: SessionState,
  { by, cause, messageId, fields }: Change,
  changedKeys: string[],
  { revision, at }: { revision: number; at: string },
): SessionState['history'] {
  const history = { ...session.history };
  for (const key of changedKeys) {
    const field = fields[key];
    if (!field) continue;
    const content = contentOf(field);
    const entry: FieldHistoryEntry = {
      revision,
      at,
      by,
      cause,
      messageId,
      content: content === null || typeof content === 'string' ? content : [...content],
      source: field.source,
      confidence: field.confidence,
      quote: field.provenance?.quote ?? null,
    };
    history[key] = [...(history[key] ?? []), entry].slice(-maxHistoryPerField);
  }
  return history;
}

function isSame(before: FieldState | undefined, after: FieldState): boolean {
  return before !== undefined && hasSameContent(before, after);
}

function omit<Value>(record: Record<string, Value>, keys: string[]): Record<string, Value> {
  if (!keys.some((key) => key in record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
