import { z } from 'zod';
import { replyFailureSchema, tokenUsageSchema } from '../chat/reply-outcome';

export const messageStatusSchema = z.enum([
  'complete',
  'streaming',
  'stopped',
  'interrupted',
  'failed',
]);
export type MessageStatus = z.infer<typeof messageStatusSchema>;

export const chatMessageSchema = z.object({
  messageId: z.string(),
  role: z.enum(['user', 'assistant', 'system']),
  /** Plain text of the person; Markdown source of the assistant. */
  content: z.string(),
  createdAt: z.string(),
  status: messageStatusSchema,
  /** Chosen by the client that sent it, so that a retry finds it again. */
  clientMessageId: z.string().nullable(),
  failure: replyFailureSchema.nullable(),
  model: z.string().nullable(),
  usage: tokenUsageSchema.nullable(),
  /** Revision of the requirements when the message was complete; `null` while it is not. */
  revision: z.number().nullable(),
});
export type ChatMessage = z.infer<typeof chatMessageSchema>;
