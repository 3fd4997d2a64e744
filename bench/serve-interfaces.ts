import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import pino from 'pino';
import { createOpenaiLanguageModel } from '@/infra/language-model/openai-language-model';
import { createMemorySessionStore } from '@/infra/session-store/memory-session-store';
import { buildServer } from '@/server/build-server';
import { environmentSchema } from '@/server/environment-schema';
import { createTaskTestServices } from '@/testing/task-test-services';

/**
 * What the benchmark of the interfaces measures, in a process of its own: the server, or, with `raw` as the second
 * argument, a pipe that only passes the model's bytes on. Tells its address, and its CPU time whenever asked.
 */
const [, , modelUrl = '', kind = 'server'] = process.argv;
const chatUrl = `${modelUrl}/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21`;

const origin = kind === 'raw' ? await startPipe() : await startServer();
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000 });
});
process.send?.({ origin });

async function startServer(): Promise<string> {
  const now = () => new Date();
  const log = pino({ level: 'silent' });
  const limits = { maxSessions: 10_000, maxSessionsPerOwner: 10_000, ttlMs: 3_600_000 };
  const model = createOpenaiLanguageModel({
    endpoint: {
      provider: 'azure',
      endpoint: modelUrl,
      apiVersion: '2024-10-21',
      deployment: 'gpt-4o',
      apiKey: 'key',
    },
    timeouts: { headersMs: 30_000, firstTokenMs: 30_000, idleMs: 30_000 },
    retryWaitCapMs: 0,
    log,
  });
  const services = await createTaskTestServices({
    assistant: model,
    plainChat: model,
    log,
    now,
    sessions: createMemorySessionStore({
      ...limits,
      maxEventsPerSession: 10_000,
      maxSessionLength: 4_000_000,
      now,
    }),
  });
  const server = await buildServer({
    environment: environmentSchema.parse({ SENDS_PER_MINUTE: '1000000' }),
    services,
    log,
    isReady: () => true,
    shutdown: new AbortController().signal,
  });
  return server.listen({ port: 0, host: '127.0.0.1' });
}

async function startPipe(): Promise<string> {
  const headers = { 'api-key': 'key', 'content-type': 'application/json' };
  const body = JSON.stringify({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: 'Hello' }],
    stream: true,
  });
  const pipe = createServer(async (_request, response) => {
    const answer = await fetch(chatUrl, { method: 'POST', headers, body });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    Readable.from(answer.body ?? []).pipe(response);
  });
  await new Promise<void>((resolve) => pipe.listen(0, '127.0.0.1', resolve));
  const address = pipe.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}
