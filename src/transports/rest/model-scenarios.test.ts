import { afterAll, beforeAll, expect, test } from 'vitest';
import { scenarioNames } from '@/testing/model-simulator/scenarios/scenario-table';
import { collectSse } from '@/testing/read-sse';
import { startRestSession } from '@/testing/rest-session';
import { type SimulatedModel, startSimulatedModel } from '@/testing/simulated-model';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { replyEventSchema } from './wire-event';

let simulated: SimulatedModel;
let server: TestServer;

beforeAll(async () => {
  simulated = await startSimulatedModel();
  server = await startTestServer({ assistant: simulated.model });
});
afterAll(async () => {
  await server.stop();
  await simulated.simulator.close();
});

test.each(scenarioNames)('%s: the stream says what is stored', async (scenario) => {
  const session = await startRestSession(server.origin);
  simulated.simulator.next(scenario, { tokensPerEvent: 4 });
  const events = await collectSse(
    await session.say('Remove duplicates from raw.orders and write sales.orders_clean.'),
  );
  const told = events.map(({ data }) => replyEventSchema.parse(data));
  const { messages, current_requirements: current } = await session.read();
  const stored = messages.at(-1);
  const text = told.map((event) => (event.type === 'content' ? event.content : '')).join('');
  expect(text).toBe(stored?.content);

  const isEnd = (event: (typeof told)[number]) =>
    event.type === 'error' || (event.type === 'requirements' && event.done === true);
  expect(told.filter(isEnd)).toEqual([told.at(-1)]);
  expect(told.at(-1)?.type === 'error').toBe(stored?.status !== 'complete');
  const requirements = told.findLast((event) => event.type === 'requirements');
  if (current) expect(requirements?.content).toEqual(current);
  simulated.simulator.reset();
});
