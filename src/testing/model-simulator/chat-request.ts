import { z } from 'zod';

/** The parts of a request that the simulator reads. */
export const chatRequestSchema = z.looseObject({
  model: z.string().optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })).min(1),
  stream: z.boolean().optional(),
  response_format: z
    .looseObject({
      type: z.string(),
      json_schema: z
        .looseObject({
          name: z.string(),
          strict: z.boolean().optional(),
          schema: z.record(z.string(), z.unknown()),
        })
        .optional(),
    })
    .optional(),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;

/** Whether the reply is to be JSON: by the format, or by a rule in the system prompt. */
export function wantsJson({ response_format: format, messages }: ChatRequest): boolean {
  if (format) return format.type !== 'text';
  return messages.some(({ role, content }) => role === 'system' && /\bJSON\b/.test(content));
}
