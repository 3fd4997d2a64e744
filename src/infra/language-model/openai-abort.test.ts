import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LanguageModel, ModelPart, ModelRequest } from '@/core/chat/language-model';
import { createCapturedLog, runModel } from '@/testing/model-run';
import {
  type ModelSimulator,
  startModelSimulator,
} from '@/testing/model-simulator/model-simulator';
import type { ScenarioOptions } from '@/testing/model-simulator/scenario-options';
import type { ScenarioName } from '@/testing/model-simulator/scenarios/scenario-table';
import { createOpenaiLanguageModel } from './openai-language-model';

const request: ModelRequest = {
  messages: [{ role: 'user', content: 'A message long enough for a reply of several pieces.' }],
  briefing: null,
};
const patient = { headersMs: 20_000, firstTokenMs: 20_000, idleMs: 20_000 };
const limitMs = 200;

interface Phase {
  scenario: ScenarioName;
  options?: ScenarioOptions;
  /** Aborts when this part comes; otherwise when the request stands in the simulator's log. */
  atPart?: ModelPart['type'];
}

const phases: Record<string, Phase> = {
  'before the headers': { scenario: 'stall-headers' },
  'before the first token': { scenario: 'stall-first-token' },
  'while content comes': { scenario: 'ok-default', options: { gapMs: 50 }, atPart: 'text' },
  'in the silence after content': { scenario: 'stall-mid', atPart: 'text' },
  'while only comments come': { scenario: 'stall-keepalive', atPart: 'text' },
  'in the grace after the finish': { scenario: 'stall-after-finish', atPart: 'text' },
  'while it waits to retry': {
    scenario: '429-ms',
    options: { retryAfterMs: 15_000 },
    atPart: 'waiting',
  },
};

let simulator: ModelSimulator;
beforeAll(async () => {
  simulator = await startModelSimulator({ profile: 'fast' });
});
afterEach(() => simulator.reset());
afterAll(() => simulator.close());

function createModel(apiKey: string | null = 'key'): LanguageModel {
  return createOpenaiLanguageModel({
    endpoint: {
      provider: 'azure',
      endpoint: simulator.url,
      apiVersion: '2024-10-21',
      deployment: 'gpt-4o',
      apiKey,
    },
    timeouts: patient,
    retryWaitCapMs: 20_000,
    log: createCapturedLog(),
  });
}

describe('an abort ends the reply and the connection within 200 ms', () => {
  it.each(Object.entries(phases))('%s', async (_, { scenario, options, atPart }) => {
    simulator.next(scenario, options);
    const stop = new AbortController();
    let abortedAt = 0;
    let isDue = false;
    const abortSoon = () => {
      if (isDue) return;
      isDue = true;
      setTimeout(() => {
        abortedAt = performance.now();
        stop.abort('stopped');
      }, 20);
    };
    const running = runModel(createModel(), request, {
      signal: stop.signal,
      onPart: ({ type }) => type === atPart && abortSoon(),
    });
    if (!atPart) {
      await vi.waitFor(() => expect(simulator.log()).toHaveLength(1), { interval: 5 });
      abortSoon();
    }
    const run = await running;

    expect(run.error).toBe('stopped');
    expect(performance.now() - abortedAt).toBeLessThan(limitMs);
    await simulator.idle();
    expect(performance.now() - abortedAt).toBeLessThan(limitMs);
    expect(simulator.log()).toHaveLength(1);
  });

  it('while a token is fetched; then no request is made at all', async () => {
    const asked: string[] = [];
    const identity = createServer((incoming) => void asked.push(incoming.url ?? ''));
    await new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve));
    const address = identity.address();
    const port = typeof address === 'object' ? address?.port : 0;
    vi.stubEnv('AZURE_TOKEN_CREDENTIALS', 'ManagedIdentityCredential');
    vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${port}/token`);
    vi.stubEnv('IDENTITY_HEADER', 'secret');
    const stop = new AbortController();
    const running = runModel(createModel(null), request, { signal: stop.signal });
    await vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 10_000, interval: 10 });

    const abortedAt = performance.now();
    stop.abort('server_stopped');

    expect((await running).error).toBe('server_stopped');
    expect(performance.now() - abortedAt).toBeLessThan(limitMs);
    expect(simulator.log()).toHaveLength(0);
    identity.closeAllConnections();
    identity.close();
  });

  it('also when the service fails in the same moment', async () => {
    const stop = new AbortController();
    simulator.next('error-mid', { frag: 'coalesce:1000' });
    const run = await runModel(createModel(), request, {
      signal: stop.signal,
      onPart: () => stop.abort('stopped'),
    });
    expect(run.error).toBe('stopped');
  });

  it('before anything was asked', async () => {
    const run = await runModel(createModel(), request, { signal: AbortSignal.abort('stopped') });
    expect(run.error).toBe('stopped');
    expect(simulator.log()).toHaveLength(0);
  });
});

describe('a consumer that leaves', () => {
  it('closes the connection when it breaks out of the loop', async () => {
    simulator.next('stall-mid');
    for await (const part of createModel().stream(request, new AbortController().signal)) {
      if (part.type === 'text') break;
    }
    const leftAt = performance.now();
    await simulator.idle();
    expect(performance.now() - leftAt).toBeLessThan(limitMs);
    expect(simulator.log()[0]?.end).toBe('client_closed');
  });

  it('leaves no listener on a signal that outlives the reply', async () => {
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    const remove = vi.spyOn(signal, 'removeEventListener');
    simulator.next('429-ms');
    expect((await runModel(createModel(), request, { signal })).finish?.reason).toBe('stop');
    expect(add.mock.calls.length).toBeGreaterThan(1);
    expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
  });

  it('is not taken for silence of the service when it is slow', async () => {
    const model = createOpenaiLanguageModel({
      endpoint: { provider: 'openai', baseUrl: `${simulator.url}/v1`, apiKey: null, model: 'any' },
      timeouts: { headersMs: 500, firstTokenMs: 60, idleMs: 60 },
      retryWaitCapMs: 0,
      log: createCapturedLog(),
    });
    simulator.next('ok-default', { gapMs: 20 });
    let text = '';
    for await (const part of model.stream(request, new AbortController().signal)) {
      if (part.type !== 'text') continue;
      text += part.text;
      if (text.length < 15) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(text).toBe(`You said: ${request.messages[0]?.content}`);
  });
});

describe('a reply that is over', () => {
  it('leaves its connection for the next one when the body ends by itself', async () => {
    const model = createModel();
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      await runModel(model, request);
      await simulator.idle();
    }
    const ports = simulator.log().map(({ clientPort }) => clientPort);
    expect(new Set(ports).size).toBeLessThan(ports.length);
  });
});
