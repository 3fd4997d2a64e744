import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Services } from '@/core/services';
import type { OpenConnections } from '../open-connections';
import type { EventStreamTimes } from './event-stream';
import { problemContentType, problemSchema } from './problem';
import { idSchema } from './wire-session';

/** What the routes of one area get. */
export interface RestScope {
  services: Services;
  streams: OpenConnections;
  times: EventStreamTimes;
  /** Aborts when the server stops: streams hand over what is in the log and end. */
  shutdown: AbortSignal;
}

export type RestRoutes = FastifyPluginAsyncZod<RestScope>;

export const sessionParams = z.object({ sessionId: idSchema });

/** Headers beside those that a route names stay as they are. */
export const keyedHeaders = z.looseObject({
  'idempotency-key': z
    .string()
    .optional()
    .describe('1 to 255 visible characters. The same key and body again get the same answer.'),
});

const reasons = {
  400: 'The request is not shaped as expected, or says what is missing.',
  404: 'Not there, or not yours.',
  409: 'In conflict with what is there now.',
  413: 'More than the server takes at once.',
  415: 'The body is not JSON.',
  429: 'Too many at once; `Retry-After` says when to try again.',
  503: 'The server is stopping, or its storage cannot be reached.',
} as const;

/** The problems that a route may answer with, for its description; every route may be unavailable. */
export function problems(...statuses: (keyof typeof reasons)[]) {
  return Object.fromEntries(
    [...statuses, 503 as const].map((status) => [
      status,
      {
        description: reasons[status],
        content: { [problemContentType]: { schema: problemSchema } },
      },
    ]),
  );
}
