import type { IncomingHttpHeaders } from 'node:http';

/** One request of a client, and what became of it. Times are milliseconds since the simulator's start. */
export interface LoggedRequest {
  number: number;
  atMs: number;
  /** Port at the client's end: the same for two requests over one connection. */
  clientPort: number | null;
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: unknown;
  scenario: string | null;
  /** Whether the strict check refused it before any scenario. */
  isRefused: boolean;
  status: number | null;
  sentEvents: number;
  sentBytes: number;
  /** How the response is over: `null` while it is open. */
  end: 'finished' | 'client_closed' | 'reset' | null;
  endedAtMs: number | null;
}
