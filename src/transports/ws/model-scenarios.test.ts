import { afterAll, beforeAll, expect, test } from 'vitest';
import { scenarioNames } from '@/testing/model-simulator/scenarios/scenario-table';
import { type SimulatedModel, startSimulatedModel } from '@/testing/simulated-model';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { chatFrame, connectWs, isEndOfReply } from '@/testing/ws-client';

let simulated: SimulatedModel;
let server: TestServer;

beforeAll(async () => {
  simulated = await startSimulatedModel();
  server = await startTestServer({ plainChat: simulated.model });
});
afterAll(async () => {
  await server.stop();
  await simulated.simulator.close();
});

const start = '{"type":"chat_start","payload":{}}';
const end = '{"type":"chat_chunk","payload":{"text":"","done":true}}';

test.each(scenarioNames)('%s: one start, pieces, one end', async (scenario) => {
  const client = await connectWs(server.origin);
  simulated.simulator.next(scenario, { tokensPerEvent: 4 });
  client.send(chatFrame('Which industry grows fastest?'));
  const frames = await client.until(isEndOfReply);
  const pieces = frames.slice(1, -1);
  const last = frames.at(-1) ?? '';
  expect(frames[0]).toBe(start);
  for (const piece of pieces) {
    expect(piece).toMatch(/^\{"type":"chat_chunk","payload":\{"text":".+","done":false\}\}$/s);
  }
  if (last === end) expect(pieces.length).toBeGreaterThan(0);
  else expect(last).toMatch(/^\{"type":"chat_error","payload":\{"error":"[A-Z].*\."\}\}$/);
  simulated.simulator.reset();
  client.socket.close();
  await client.closed;
  expect(client.frames).toHaveLength(frames.length);
});
