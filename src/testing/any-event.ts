import fc from 'fast-check';
import { replyOutcomeSchema } from '@/core/chat/reply-outcome';
import type { FieldState } from '@/core/requirements/requirements';
import { changeCauseSchema, type SessionEvent } from '@/core/sessions/session-event';
import {
  listField,
  replyEnded,
  replyStarted,
  textDelta,
  textField,
  userMessage,
} from './session-events';

const messageId = fc.constantFrom('m1', 'm2', 'm3', 'm4');
const text = fc.string({ unit: 'grapheme', maxLength: 4 });
const textKey = fc.constantFrom('task_name', 'description', 'objective');
const branchId = fc.constantFrom('b1', 'b2');
const by = fc.constantFrom('person', 'assistant');
const outcome = fc.constantFrom(...replyOutcomeSchema.options);
const revision = fc.nat({ max: 5 });

const fields = fc.dictionary(
  textKey,
  fc.option(text).map((value): FieldState => textField(value)),
  {
    maxKeys: 2,
  },
);
const lists = fc.array(text, { maxLength: 3 }).map((texts) => ({ constraints: listField(texts) }));
const requirements = fc.oneof(fields, lists);
const question = fc.record({
  questionId: fc.constantFrom('q1', 'q2'),
  fieldKey: textKey,
  options: fc.constant<string[]>(['a', 'b']),
  messageId,
});
const openQuestion = fc.option(fc.record({ fieldKey: textKey, text }));
/** Text pieces, which come in runs. */
const textPiece = fc.tuple(messageId, text).map(([id, piece]) => textDelta(id, piece));
const draftPiece = fc.tuple(messageId, textKey, text).map(([id, fieldKey, piece]): SessionEvent => {
  return { type: 'field-drafted', messageId: id, fieldKey, text: piece };
});

/** Any event but the first of a log, also where it makes no sense. */
export const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  { arbitrary: textPiece, weight: 8 },
  { arbitrary: draftPiece, weight: 4 },
  messageId.map((id) => userMessage(id)),
  messageId.map(replyStarted),
  fc.tuple(messageId, outcome).map(([id, ended]) => replyEnded(id, { outcome: ended })),
  fc.record({
    type: fc.constant('requirements-changed'),
    by,
    cause: fc.constantFrom(...changeCauseSchema.options),
    messageId: fc.option(messageId),
    fields: requirements,
  }),
  fc.record({ type: fc.constant('question-asked'), question }),
  fc.record({ type: fc.constant('question-closed'), questionId: fc.constant('q1'), openQuestion }),
  fc.record({ type: fc.constant('reply-stop-requested'), messageId }),
  fc.record({
    type: fc.constant('reply-waiting'),
    messageId,
    reason: fc.constantFrom('rate_limited', 'retrying'),
    until: fc.constant('2026-01-01T00:00:00.000Z'),
  }),
  fc.record({ type: fc.constant('session-renamed'), title: text, by }),
  fc.record({ type: fc.constant('template-changed'), templateId: fc.constant('t'), fields }),
  fc.record({
    type: fc.constant('conversation-branched'),
    branchId,
    fromMessageId: messageId,
    fields,
  }),
  fc.record({ type: fc.constant('branch-selected'), branchId, setAsideId: branchId, fields }),
  fc.record({ type: fc.constantFrom('task-created', 'task-updated'), taskId: text, revision }),
);
