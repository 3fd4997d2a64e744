import { z } from 'zod';

/** Ids are ours; anything longer is nobody's. */
const id = z.string().min(1).max(64);

export const sessionInput = z.strictObject({ sessionId: id });
export const messageInput = sessionInput.extend({ messageId: id });
export const fieldInput = sessionInput.extend({ fieldKey: id });
export const suggestionInput = fieldInput.extend({ suggestionId: id });
export const taskInput = z.strictObject({ taskId: id });
export const taskVersionInput = taskInput.extend({ expectedVersion: z.number().int().positive() });

/** Texts are checked by the core, in its own words; this only bounds what is looked at. */
export const freeText = z.string().max(100_000);

export const positionSchema = z.object({ generation: z.string(), seq: z.number() });
export const doneSchema = z.object({ isDone: z.boolean() });
export const idSchema = id;
