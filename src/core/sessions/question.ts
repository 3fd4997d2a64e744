import { z } from 'zod';

/** One question of the assistant, bound to a field. At most one is open in a session. */
export const questionSchema = z.object({
  questionId: z.string(),
  fieldKey: z.string(),
  /** Two to four short answers to choose from; empty when the person has to write. */
  options: z.array(z.string()),
  /** The reply that asks. */
  messageId: z.string(),
});
export type Question = z.infer<typeof questionSchema>;

/** A question the person could not answer; it goes with the task. */
export const openQuestionSchema = z.object({ fieldKey: z.string(), text: z.string() });
