import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ModelSimulator, startModelSimulator } from './model-simulator';

let simulator: ModelSimulator;
beforeAll(async () => {
  simulator = await startModelSimulator({ profile: 'fast' });
});
afterEach(() => simulator.reset());
afterAll(() => simulator.close());

const body = { stream: true, model: 'gpt-4o', messages: [{ role: 'user', content: 'Hello' }] };
const classic = '/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21';

function ask(path = classic, headers: Record<string, string> = { 'api-key': 'k' }) {
  return fetch(simulator.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

const control = (path: string, payload?: unknown) =>
  fetch(`${simulator.url}/__sim/${path}`, {
    method: 'POST',
    body: JSON.stringify(payload ?? null),
  });

describe('who is let in', () => {
  it.each<[string, Record<string, string>, number, string]>([
    [classic, {}, 401, '401'],
    [classic, { authorization: 'Bearer ' }, 401, '401'],
    [classic.split('?')[0] ?? '', { 'api-key': 'k' }, 404, '404'],
    [classic.replace('gpt-4o', 'gpt-9'), { 'api-key': 'k' }, 404, 'DeploymentNotFound'],
    ['/openai/chat/completions', { 'api-key': 'k' }, 404, '404'],
  ])('%s with %j: %i', async (path, headers, status, code) => {
    const response = await ask(path, headers);
    expect(response.status).toBe(status);
    expect((await response.json()).error.code).toBe(code);
  });

  it.each([
    [classic, { 'api-key': 'k' }],
    [classic, { authorization: 'Bearer t' }],
    ['/openai/v1/chat/completions', { 'api-key': 'k' }],
    ['/v1/chat/completions', {}],
  ])('%s with %j: a stream', async (path, headers) => {
    const response = await ask(path, headers);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('apim-request-id')).toMatch(/^sim-/);
    expect(await response.text()).toMatch(/data: \[DONE\]\n\n$/);
  });
});

describe('what tests may steer', () => {
  it('plays queued scenarios in order, then ordinary replies', async () => {
    const reply = { message: 'Scripted.' };
    await control('next', [
      { scenario: '429-long' },
      { scenario: 'ok-default', options: { reply } },
    ]);
    expect((await ask()).status).toBe(429);
    expect(await (await ask()).text()).not.toContain('You said');
    expect(await (await ask()).text()).toContain('"You ');
  });

  it('holds a stream until it is released', async () => {
    await control('next', { scenario: 'ok-default', options: { holdAfter: 2 } });
    const response = await ask();
    const state = async () => (await fetch(`${simulator.url}/__sim/state`)).json();
    await vi.waitFor(async () => expect(await state()).toMatchObject({ held: 1, open: 1 }));
    const [entry] = simulator.log();
    expect(entry?.sentEvents).toBe(4);
    expect(await (await control('release')).json()).toEqual({ released: 1 });
    expect(await response.text()).toContain('[DONE]');
    await simulator.idle();
    expect(entry).toMatchObject({ end: 'finished', status: 200, scenario: 'ok-default' });
    expect(await state()).toEqual({ open: 0, held: 0, queued: 0 });
  });

  it('sees a client that hangs up', async () => {
    await control('next', { scenario: 'stall-mid' });
    const leaving = new AbortController();
    const response = await fetch(simulator.url + classic, {
      method: 'POST',
      headers: { 'api-key': 'k' },
      body: JSON.stringify(body),
      signal: leaving.signal,
    });
    expect(response.status).toBe(200);
    leaving.abort();
    await simulator.idle();
    expect(simulator.log()[0]).toMatchObject({ end: 'client_closed', body });
  });

  it('refuses what it does not know', async () => {
    expect((await control('next', { scenario: 'no-such' })).status).toBe(400);
    expect((await control('next', { scenario: 'ok-default', options: { oops: 1 } })).status).toBe(
      400,
    );
    expect((await control('nothing')).status).toBe(404);
  });
});

describe('what goes over the wire', () => {
  it('cuts bytes as told', async () => {
    simulator.next('ok-default', { frag: 'bytes:64' });
    const response = await ask();
    const text = await response.text();
    expect(simulator.log()[0]?.sentBytes).toBe(Buffer.byteLength(text));
  });

  it('is the same for the same seed', async () => {
    const texts = [];
    for (const seed of [3, 3, 4]) {
      const other = await startModelSimulator({ profile: 'fast', seed });
      const url = other.url + classic;
      const init = { method: 'POST', headers: { 'api-key': 'k' }, body: JSON.stringify(body) };
      texts.push(await (await fetch(url, init)).text());
      await other.close();
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe(texts[2]);
  });
});

it('runs as a process of its own, says where, and ends on SIGTERM', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  expect(line).toMatch(/^model simulator listening on http:\/\/127\.0\.0\.1:\d+\n$/);
  const url = String(line).trim().split(' ').at(-1);
  expect((await (await fetch(`${url}/v1/models`)).json()).data).toHaveLength(1);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
