/** One thing that the player of a stream does. */
export type Step =
  /** A server-sent event, or any other bytes, as they leave. */
  | { type: 'send'; text: string; isContent: boolean }
  | { type: 'pause'; durationMs: number }
  /** Nothing more, or only comments, until the client hangs up. */
  | { type: 'hang'; commentEveryMs: number | null }
  /** The connection is reset instead of ended. */
  | { type: 'reset' };

/** What the simulator does with one request. */
export type Answer =
  | {
      type: 'plain';
      status: number;
      headers: Record<string, string>;
      body: string;
      delayMs: number;
    }
  | {
      type: 'stream';
      contentType: string | null;
      steps: readonly Step[];
      /** What one write to the socket holds, unless the options say it. */
      frag?: string;
    }
  /** Not even headers, until the client hangs up. */
  | { type: 'silence' }
  /** The connection is reset before any header. */
  | { type: 'reset' };

export function sendEvent(data: unknown, eventName?: string): Step {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const name = eventName === undefined ? '' : `event: ${eventName}\n`;
  return { type: 'send', text: `${name}data: ${text}\n\n`, isContent: false };
}

export function sendContent(data: unknown): Step {
  return { type: 'send', text: `data: ${JSON.stringify(data)}\n\n`, isContent: true };
}

export const sendDone = sendEvent('[DONE]');

export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answer {
  return {
    type: 'plain',
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    delayMs: 0,
  };
}

export function errorAnswer(
  status: number,
  error: Record<string, unknown>,
  headers: Record<string, string> = {},
): Answer {
  return jsonAnswer(status, { error }, headers);
}
