import { expect } from 'vitest';
import { type Problem, problemSchema } from '@/transports/rest/problem';
import {
  chatSessionSchema,
  createdSessionSchema,
  type WireChatSession,
} from '@/transports/rest/wire-session';
import { type CookieClient, createCookieClient } from './cookie-client';

/** One person with a conversation of their own, over REST. */
export interface RestSession {
  client: CookieClient;
  sessionId: string;
  /** `/api/chat/sessions/ID` */
  path: string;
  read(): Promise<WireChatSession>;
  say(message: string, headers?: HeadersInit): Promise<Response>;
  edit(patch: unknown, headers?: HeadersInit): Promise<Response>;
  createTask(body?: unknown, headers?: HeadersInit): Promise<Response>;
}

export async function startRestSession(origin: string): Promise<RestSession> {
  const client = createCookieClient(origin);
  const sessionId = await createRestSession(client);
  const path = `/api/chat/sessions/${sessionId}`;
  return {
    client,
    sessionId,
    path,
    read: async () => chatSessionSchema.parse(await (await client.fetch(path)).json()),
    say: (message, headers) => client.send('POST', `${path}/messages`, { message }, headers),
    edit: (patch, headers) => client.send('PATCH', `${path}/requirements`, patch, headers),
    createTask: (body, headers) => client.send('POST', `${path}/create-task`, body, headers),
  };
}

/** Creates a conversation; its id. */
export async function createRestSession(
  client: CookieClient,
  body?: unknown,
  headers?: HeadersInit,
): Promise<string> {
  const response = await client.send('POST', '/api/chat/sessions', body, headers);
  expect(response.status).toBe(201);
  return createdSessionSchema.parse(await response.json()).session_id;
}

/** Expects an answer to be a problem of that status and code. */
export async function expectProblem(
  response: Response,
  status: number,
  code: string,
): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect([response.status, problem.status, problem.code]).toEqual([status, status, code]);
  return problem;
}
