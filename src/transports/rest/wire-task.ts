import { z } from 'zod';
import { taskStatusSchema } from '@/core/tasks/task';
import { exampleRequirements, extractedRequirementsSchema } from './wire-requirements';
import { idSchema, timeSchema } from './wire-session';

const exampleTask = {
  task_id: '0b9c2f7e-3a52-4c1e-8d11-5d8f4b1f2c3d',
  name: 'Deduplicate orders nightly',
  target_table: 'raw.orders',
  status: 'open',
  session_id: '6f1c2f0e-6d0a-4a77-9f0b-0d6a4f1f2a11',
  created_at: '2026-01-01T09:00:00.000Z',
  updated_at: '2026-01-01T09:00:00.000Z',
};

const taskSummarySchema = z.object({
  task_id: idSchema,
  name: z.string(),
  target_table: z.string().nullable(),
  status: taskStatusSchema,
  session_id: idSchema.describe('The conversation it came from; it may have expired.'),
  created_at: timeSchema,
  updated_at: timeSchema,
});
export type WireTaskSummary = z.infer<typeof taskSummarySchema>;

export const taskPageSchema = z
  .object({
    tasks: z.array(taskSummarySchema),
    next_cursor: z.string().nullable().describe('For the next page; `null` on the last.'),
  })
  .meta({ id: 'TaskPage', examples: [{ tasks: [exampleTask], next_cursor: null }] });

export const taskSchema = taskSummarySchema
  .extend({
    version: z.number().int().positive(),
    requirements: extractedRequirementsSchema,
    open_questions: z.array(z.object({ field: z.string(), text: z.string() })),
    conversation: z.array(
      z.object({
        message_id: idSchema,
        role: z.enum(['user', 'assistant', 'system']),
        content: z.string(),
        timestamp: timeSchema,
      }),
    ),
  })
  .meta({
    id: 'Task',
    examples: [
      {
        ...exampleTask,
        version: 1,
        requirements: exampleRequirements,
        open_questions: [{ field: 'constraints', text: 'When must it be finished?' }],
        conversation: [
          {
            message_id: '1f9a7c34-5b1d-4d0e-9c55-2a5c8f0b7d10',
            role: 'user',
            content: 'Deduplicate raw.orders every night.',
            timestamp: exampleTask.created_at,
          },
        ],
      },
    ],
  });
export type WireTask = z.infer<typeof taskSchema>;

export const createdTaskSchema = z.object({ task_id: idSchema, redirect_url: z.string() }).meta({
  examples: [{ task_id: exampleTask.task_id, redirect_url: `/tasks/${exampleTask.task_id}` }],
});
