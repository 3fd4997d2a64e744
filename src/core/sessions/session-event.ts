import { z } from 'zod';
import { replyFailureSchema, replyOutcomeSchema, tokenUsageSchema } from '../chat/reply-outcome';
import { requirementsSchema } from '../requirements/requirements';
import { openQuestionSchema, questionSchema } from './question';

/** Why requirements changed. `reply` is the only cause that is the assistant's. */
export const changeCauseSchema = z.enum([
  'reply',
  'edit',
  'answer',
  'accept',
  'dismiss',
  'undo',
  'restore',
  'hand-back',
]);
export type ChangeCause = z.infer<typeof changeCauseSchema>;

const messageId = z.string();

/** Everything that can happen in a session. Add to it when a feature needs it; there is no second channel. */
export const sessionEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('session-created'),
    sessionId: z.string(),
    templateId: z.string(),
    title: z.string(),
    requirements: requirementsSchema,
  }),
  z.object({
    type: z.literal('message-added'),
    messageId,
    role: z.enum(['user', 'system']),
    content: z.string(),
    clientMessageId: z.string().nullable(),
  }),
  z.object({ type: z.literal('reply-started'), messageId }),
  z.object({
    type: z.literal('reply-waiting'),
    messageId,
    reason: z.enum(['rate_limited', 'retrying']),
    /** When the next attempt is made, ISO 8601. */
    until: z.string(),
  }),
  /** The next piece of the reply's text. Pieces joined are exactly the message. */
  z.object({ type: z.literal('text-delta'), messageId, text: z.string() }),
  /** The next piece of a text field that the model is still writing; not final, never stored as a value. */
  z.object({
    type: z.literal('field-drafted'),
    messageId,
    fieldKey: z.string(),
    text: z.string(),
  }),
  /** New states of the fields that changed; fields that are not named stay. */
  z.object({
    type: z.literal('requirements-changed'),
    by: z.enum(['person', 'assistant']),
    cause: changeCauseSchema,
    /** The reply that caused it, the message that answered, or the reply whose receipt is undone. */
    messageId: z.string().nullable(),
    fields: requirementsSchema,
  }),
  z.object({ type: z.literal('question-asked'), question: questionSchema }),
  /** `openQuestion` is kept for the task when the person was not sure. */
  z.object({
    type: z.literal('question-closed'),
    questionId: z.string(),
    openQuestion: openQuestionSchema.nullable(),
  }),
  z.object({ type: z.literal('reply-stop-requested'), messageId }),
  z.object({
    type: z.literal('reply-ended'),
    messageId,
    outcome: replyOutcomeSchema,
    failure: replyFailureSchema.nullable(),
    model: z.string().nullable(),
    usage: tokenUsageSchema.nullable(),
  }),
  z.object({
    type: z.literal('session-renamed'),
    title: z.string(),
    by: z.enum(['person', 'assistant']),
  }),
  /** The session goes on with another template; `fields` is the whole new set. */
  z.object({
    type: z.literal('template-changed'),
    templateId: z.string(),
    fields: requirementsSchema,
  }),
  /** Messages from `fromMessageId` on are set aside as branch `branchId`; the fields that rewind are named. */
  z.object({
    type: z.literal('conversation-branched'),
    branchId: z.string(),
    fromMessageId: z.string(),
    fields: requirementsSchema,
  }),
  /** The branch takes the place of the messages that follow the same point, which become branch `setAsideId`. */
  z.object({
    type: z.literal('branch-selected'),
    branchId: z.string(),
    setAsideId: z.string(),
    fields: requirementsSchema,
  }),
  z.object({ type: z.literal('task-created'), taskId: z.string(), revision: z.number() }),
  z.object({ type: z.literal('task-updated'), taskId: z.string(), revision: z.number() }),
]);
export type SessionEvent = z.infer<typeof sessionEventSchema>;
export type SessionEventOf<Type extends SessionEvent['type']> = Extract<
  SessionEvent,
  { type: Type }
>;

/** An event at its place in the log. `seq` starts at 1 and has no gaps; `at` is ISO 8601, UTC. */
export const loggedEventSchema = z.object({
  seq: z.number().int().positive(),
  at: z.string(),
  event: sessionEventSchema,
});
export type LoggedEvent = z.infer<typeof loggedEventSchema>;
