import { z } from 'zod';

export const healthSchema = z
  .object({ status: z.literal('ok'), uptime_seconds: z.number().int().nonnegative() })
  .meta({ examples: [{ status: 'ok', uptime_seconds: 42 }] });

export const readySchema = z
  .object({ status: z.enum(['ready', 'not_ready']) })
  .meta({ examples: [{ status: 'ready' }] });
