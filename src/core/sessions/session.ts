import { z } from 'zod';
import { fieldStateSchema, requirementsSchema, sourceSchema } from '../requirements/requirements';
import { chatMessageSchema } from './chat-message';
import { openQuestionSchema, questionSchema } from './question';
import { changeCauseSchema } from './session-event';

/** One value that a field once held. */
export const fieldHistoryEntrySchema = z.object({
  /** Revision of the requirements that this value made. */
  revision: z.number(),
  at: z.string(),
  by: z.enum(['person', 'assistant']),
  cause: changeCauseSchema,
  messageId: z.string().nullable(),
  content: z.union([z.string(), z.array(z.string()), z.null()]),
  source: sourceSchema.nullable(),
  confidence: z.number(),
  quote: z.string().nullable(),
});
export type FieldHistoryEntry = z.infer<typeof fieldHistoryEntrySchema>;

/**
 * What one reply changed in the panel, field by field; a field's first `before` and last `after`. A field of which
 * only the source or the suggestion changed is there as well, for going back; `describeReceipt` leaves it out.
 */
export const receiptSchema = z.object({
  messageId: z.string(),
  fields: z.record(z.string(), z.object({ before: fieldStateSchema, after: fieldStateSchema })),
  isUndone: z.boolean(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** A set-aside end of the conversation, from `messages[0]` on. */
export const branchSchema = z.object({
  branchId: z.string(),
  /** The message before the fork; `null` when the whole conversation was set aside. */
  parentMessageId: z.string().nullable(),
  messages: z.array(chatMessageSchema),
  requirements: requirementsSchema,
  receipts: z.record(z.string(), receiptSchema),
  setAsideAt: z.string(),
});
export type Branch = z.infer<typeof branchSchema>;

export const activeReplySchema = z.object({
  messageId: z.string(),
  isStopRequested: z.boolean(),
  waiting: z.object({ reason: z.enum(['rate_limited', 'retrying']), until: z.string() }).nullable(),
  /** The question that was open when the person wrote what this reply answers. */
  answeredQuestion: questionSchema.nullable(),
});

/** A session as the fold of its log: what the server decides by and the page shows. */
export const sessionStateSchema = z.object({
  sessionId: z.string(),
  /** `seq` of the last event folded in. */
  version: z.number(),
  title: z.string(),
  isTitlePersons: z.boolean(),
  templateId: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  messages: z.array(chatMessageSchema),
  branches: z.array(branchSchema),
  requirements: requirementsSchema,
  /** Fields of templates that the session had before; they come back with their template. */
  shelvedFields: requirementsSchema.optional(),
  /** Counts changes of content; a suggestion or a source alone does not count. */
  revision: z.number(),
  /** Revision at which each field's content last changed, and by whom. Absent: never. */
  fieldRevisions: z.record(
    z.string(),
    z.object({ revision: z.number(), by: z.enum(['person', 'assistant']) }),
  ),
  history: z.record(z.string(), z.array(fieldHistoryEntrySchema)),
  receipts: z.record(z.string(), receiptSchema),
  /** Text fields that the model is writing right now. */
  drafts: z.record(z.string(), z.string()),
  activeReply: activeReplySchema.nullable(),
  question: questionSchema.nullable(),
  openQuestions: z.array(openQuestionSchema),
  /** The last task made of this session, and the revision it holds. */
  task: z.object({ taskId: z.string(), revision: z.number() }).nullable(),
});
export type SessionState = z.infer<typeof sessionStateSchema>;
