import { z } from 'zod';
import { profiles } from './pacing';

const replySchema = z.object({
  message: z.string(),
  /** Any subset of the fields; the others are sent as `null`. */
  requirements: z.record(z.string(), z.unknown()).default({}),
  question: z.unknown().default(null),
});

/** What a scenario may be told, by `POST /__sim/next` or after the name in the header `x-sim`. */
export const scenarioOptionsSchema = z.strictObject({
  /** The whole reply that is streamed as JSON. */
  reply: replySchema.optional(),
  /** Raw content instead of a JSON reply. */
  text: z.string().optional(),
  /** How many requests fail before one succeeds. From 3 on, none does. */
  n: z.coerce.number().int().min(0).optional(),
  profile: z.enum(Object.keys(profiles)).optional(),
  firstTokenMs: z.coerce.number().min(0).optional(),
  gapMs: z.coerce.number().min(0).optional(),
  /** Content pieces in one event. */
  tokensPerEvent: z.coerce.number().int().min(1).optional(),
  /** Pauses after that many content events until `POST /__sim/release`. */
  holdAfter: z.coerce.number().int().min(0).optional(),
  /** `event`, `bytes:N` or `coalesce:N`: what one write to the socket holds. */
  frag: z
    .string()
    .regex(/^(event|bytes:[1-9]\d*|coalesce:[1-9]\d*)$/)
    .optional(),
  /** Another shape of the same fault; each scenario names its own. */
  variant: z.string().optional(),
  /** The parameter that `400-param` rejects. */
  param: z.string().optional(),
  retryAfterMs: z.coerce.number().optional(),
  /** Length of the message in characters, for `ok-coalesced` and `load`. */
  size: z.coerce.number().int().optional(),
});
export type ScenarioOptions = z.infer<typeof scenarioOptionsSchema>;

/** `name;k=v;k=v`, as it stands in the header. */
export function parseScenarioHeader(header: string): {
  scenario: string;
  options: ScenarioOptions;
} {
  const [scenario = '', ...pairs] = header.split(';').map((part) => part.trim());
  const options = Object.fromEntries(
    pairs.filter(Boolean).map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, value.join('=')];
    }),
  );
  return { scenario, options: scenarioOptionsSchema.parse(options) };
}
