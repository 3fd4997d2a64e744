import { z } from 'zod';

// Realistic conversations as data, one JSON file each: what a person says and edits, and the task that must
// come of it. `npm run demo:conversations` plays them through the running product.

const valueSchema = z.union([z.string().nullable(), z.array(z.string())]);

/** What fields hold, by key: a text, the items of a list, or `null` for nothing. */
export const valuesSchema = z.record(z.string(), valueSchema);
export type Values = z.infer<typeof valuesSchema>;

const checksSchema = z.object({
  /** Fields as they are after this step; fields that are not named are not looked at. */
  holds: valuesSchema.optional(),
  /** Other opinions of the assistant that stand beside the person's own values, `null` for none. */
  suggests: valuesSchema.optional(),
  /** Words that the reply contains. */
  replies: z.array(z.string()).optional(),
  /** Words that the reply does not contain. */
  avoids: z.array(z.string()).optional(),
});

export const stepSchema = z.union([
  z.strictObject({ say: z.string().min(1), ...checksSchema.shape }),
  /** The person sets fields in the panel. */
  z.strictObject({ edit: valuesSchema, ...checksSchema.shape }),
]);
export type Checks = z.infer<typeof checksSchema>;

export const conversationSchema = z.strictObject({
  name: z.string(),
  /** What the conversation is there to show. */
  shows: z.string(),
  /** Default: the data task. */
  template: z.string().optional(),
  steps: z.array(stepSchema).min(1),
  /** The created task, every field of the template. */
  expect: valuesSchema,
});
export type Conversation = z.infer<typeof conversationSchema>;
