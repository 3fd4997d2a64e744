import { z } from 'zod';
import { requirementsSchema } from '../requirements/requirements';
import { openQuestionSchema } from '../sessions/question';

export const taskStatusSchema = z.enum(['open', 'in-progress', 'done', 'cancelled']);
export type TaskStatus = z.infer<typeof taskStatusSchema>;

/** A message of the conversation a task came from, as it stood when the task was made. */
export const taskMessageSchema = z.object({
  messageId: z.string(),
  role: z.enum(['user', 'assistant', 'system']),
  content: z.string(),
  createdAt: z.string(),
});
export type TaskMessage = z.infer<typeof taskMessageSchema>;

/** What a task says: the part that an update replaces and earlier versions keep. */
export const taskContentSchema = z.object({
  templateId: z.string(),
  requirements: requirementsSchema,
  openQuestions: z.array(openQuestionSchema),
  conversation: z.array(taskMessageSchema),
  /** Revision of the session's requirements that this content holds; `null` when edited on the task's page. */
  revision: z.number().nullable(),
});
export type TaskContent = z.infer<typeof taskContentSchema>;

export const taskSchema = z.object({
  taskId: z.string(),
  /** Counts from 1; every change of content or status makes the next one. */
  version: z.number().int(),
  /** The value of the template's title field. */
  name: z.string(),
  /** The value of the template's table field, if it has one. */
  targetTable: z.string().nullable(),
  status: taskStatusSchema,
  /** The conversation it came from; it may have expired. */
  sessionId: z.string(),
  content: taskContentSchema,
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Task = z.infer<typeof taskSchema>;

export const taskSummarySchema = taskSchema.pick({
  taskId: true,
  name: true,
  targetTable: true,
  status: true,
  sessionId: true,
  createdAt: true,
  updatedAt: true,
});
export type TaskSummary = z.infer<typeof taskSummarySchema>;

/** One step in a task's life: what it held from then on, and who moved it. */
export const taskVersionSchema = z.object({
  version: z.number().int(),
  at: z.string(),
  cause: z.enum(['created', 'updated-from-conversation', 'edited', 'status', 'restored']),
  status: taskStatusSchema,
  content: taskContentSchema,
});
export type TaskVersion = z.infer<typeof taskVersionSchema>;
