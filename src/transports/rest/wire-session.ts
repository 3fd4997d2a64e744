import { z } from 'zod';
import { messageStatusSchema } from '@/core/sessions/chat-message';
import { exampleRequirements, extractedRequirementsSchema } from './wire-requirements';

const exampleSessionId = '6f1c2f0e-6d0a-4a77-9f0b-0d6a4f1f2a11';
const exampleTime = '2026-01-01T09:00:00.000Z';

/** ISO 8601, UTC, as the log stamps it. */
export const timeSchema = z.iso.datetime();
/** Described, not checked: whatever is no id of a session is not there. */
export const idSchema = z.string().meta({ format: 'uuid' });

export const createdSessionSchema = z
  .object({ session_id: idSchema, created_at: timeSchema })
  .meta({ examples: [{ session_id: exampleSessionId, created_at: exampleTime }] });

export const sessionListSchema = z
  .object({
    sessions: z.array(
      z.object({
        session_id: idSchema,
        title: z.string(),
        created_at: timeSchema,
        updated_at: timeSchema,
      }),
    ),
  })
  .meta({
    examples: [
      {
        sessions: [
          {
            session_id: exampleSessionId,
            title: 'Deduplicate orders nightly',
            created_at: exampleTime,
            updated_at: exampleTime,
          },
        ],
      },
    ],
  });

export const chatMessageSchema = z
  .object({
    message_id: idSchema,
    role: z.enum(['user', 'assistant', 'system']),
    content: z.string(),
    timestamp: timeSchema,
    status: messageStatusSchema,
    extracted_requirements: extractedRequirementsSchema
      .nullable()
      .describe('What was known when this reply was complete.'),
  })
  .meta({
    id: 'ChatMessage',
    examples: [
      {
        message_id: '1f9a7c34-5b1d-4d0e-9c55-2a5c8f0b7d10',
        role: 'assistant',
        content: 'Which table should it write?',
        timestamp: exampleTime,
        status: 'complete',
        extracted_requirements: exampleRequirements,
      },
    ],
  });
export type WireChatMessage = z.infer<typeof chatMessageSchema>;

export const chatSessionSchema = z
  .object({
    session_id: idSchema,
    title: z.string(),
    messages: z.array(chatMessageSchema),
    created_at: timeSchema,
    updated_at: timeSchema,
    current_requirements: extractedRequirementsSchema
      .nullable()
      .describe('`null` while nobody has said anything about any field.'),
    task_id: idSchema.nullable(),
    revision: z.number().int().describe('Counts changes of content; for `If-Match`.'),
  })
  .meta({
    id: 'ChatSession',
    examples: [
      {
        session_id: exampleSessionId,
        title: 'New conversation',
        messages: [],
        created_at: exampleTime,
        updated_at: exampleTime,
        current_requirements: null,
        task_id: null,
        revision: 0,
      },
    ],
  });
export type WireChatSession = z.infer<typeof chatSessionSchema>;
