import { z } from 'zod';
import { stepSchema } from '../e2e/conversations/conversation';

// The dataset of the evaluation: what people write, and what a careful person would put into the panel.

const listSchema = z.array(z.string().min(1)).min(1);

/**
 * What a field should hold at the end: `null` for nothing, a text, the items of a list, or, where honest people
 * differ, `anyOf` with every answer that is right. `null` among them: leaving the field empty is right too.
 */
export const expectationSchema = z.union([
  z.null(),
  z.string().min(1),
  listSchema,
  z.strictObject({
    anyOf: z.array(z.union([z.null(), z.string().min(1), listSchema])).min(2),
  }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

export const evaluationCaseSchema = z.strictObject({
  name: z.string().min(1),
  domain: z.string().min(1),
  /** ISO 639-1. */
  language: z.string().length(2),
  /** What makes this conversation worth asking. */
  shows: z.string().min(1),
  /** Default: the data task. */
  template: z.string().optional(),
  steps: z.array(stepSchema).min(1).max(8),
  /** Every field of the template. */
  expect: z.record(z.string(), expectationSchema),
});
export type EvaluationCase = z.infer<typeof evaluationCaseSchema>;
