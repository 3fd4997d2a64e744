import type { Log } from '@/core/log';
import type { EndpointClient } from './endpoint-client';
import type { EndpointMemory } from './endpoint-memory';

export interface ModelTimeouts {
  /** Until the response's headers. */
  headersMs: number;
  /** From the headers to the first content. */
  firstTokenMs: number;
  /** Between two pieces of content. */
  idleMs: number;
}

export interface ReplyContext {
  client: EndpointClient;
  /** What the body's `model` names. */
  model: string;
  /** Shared by all replies of a deployment. */
  memory: { current: EndpointMemory };
  timeouts: ModelTimeouts;
  retryWaitCapMs: number;
  random: () => number;
  log: Log;
}
