import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';

/** The body as JSON; `null` when there is none or it is none. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** A script that nobody can play, in a request of a test. */
export class UnknownScenario extends Error {
  override readonly name = 'UnknownScenario';
}

/** 400 for a fault of the test, 500 for one of the simulator. */
export function statusOfFault(error: unknown): number {
  return error instanceof ZodError || error instanceof UnknownScenario ? 400 : 500;
}
