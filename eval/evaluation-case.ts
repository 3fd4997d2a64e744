import { z } from 'zod';
import { conversationSchema } from '../e2e/conversations/conversation';

// What careful people would put into the panel after a conversation. The file format is that of
// `e2e/conversations`, so those can be evaluated as well; `expect` may say more.

const words = z.string().min(1);

/** A text as a careful person would write it, with other wordings that are as good. */
export const textAnswerSchema = z.union([
  words,
  z.strictObject({
    text: words,
    /** Another wording is right when it holds all of these; of an array, any one. */
    mentions: z.array(z.union([words, z.array(words).min(2)])).min(1),
    /** … and none of these. */
    avoids: z.array(words).optional(),
  }),
]);
export type TextAnswer = z.infer<typeof textAnswerSchema>;

/** `null` among the answers: it may be left out. */
export const itemAnswerSchema = z.union([
  textAnswerSchema,
  z.strictObject({ anyOf: z.array(textAnswerSchema.nullable()).min(2) }),
]);
export type ItemAnswer = z.infer<typeof itemAnswerSchema>;

const answerSchema = z.union([z.null(), textAnswerSchema, z.array(itemAnswerSchema).min(1)]);
export type Answer = z.infer<typeof answerSchema>;

/** What a field should hold at the end. `anyOf` where honest people differ. */
export const expectationSchema = z.union([
  answerSchema,
  z.strictObject({ anyOf: z.array(answerSchema).min(2) }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

export const evaluationCaseSchema = conversationSchema.extend({
  domain: words.default('unnamed'),
  /** ISO 639-1. */
  language: z.string().length(2).default('en'),
  expect: z.record(z.string(), expectationSchema),
});
export type EvaluationCase = z.infer<typeof evaluationCaseSchema>;

/** Every answer that is right. */
export function answersOf(expectation: Expectation): readonly Answer[] {
  const isChoice = typeof expectation === 'object' && expectation && 'anyOf' in expectation;
  return isChoice ? expectation.anyOf : [expectation];
}
