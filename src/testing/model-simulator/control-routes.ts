import { z } from 'zod';
import type { LoggedRequest } from './request-log';

/** What tests may see and steer over HTTP. */
export interface ControlTarget {
  log(): readonly LoggedRequest[];
  queue(scenario: string, options: unknown): void;
  release(): number;
  state(): { open: number; held: number; queued: number };
  reset(): void;
}

const nextSchema = z.strictObject({ scenario: z.string(), options: z.unknown().optional() });

export const controlRoutes: Readonly<
  Record<string, (target: ControlTarget, body: unknown) => unknown>
> = {
  'GET /__sim/log': (target) => target.log(),
  'GET /__sim/state': (target) => target.state(),
  'POST /__sim/next': (target, body) => {
    const steps = z.union([nextSchema.transform((one) => [one]), z.array(nextSchema)]).parse(body);
    for (const { scenario, options } of steps) target.queue(scenario, options);
    return target.state();
  },
  'POST /__sim/release': (target) => ({ released: target.release() }),
  'POST /__sim/reset': (target) => {
    target.reset();
    return target.state();
  },
  'GET /v1/models': () => ({
    object: 'list',
    data: [{ id: 'llama3.2', object: 'model', created: 1_790_000_000, owned_by: 'simulator' }],
  }),
};
