import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isStorableText } from '@/core/chat/message-text';
import type { ReplyOutcome } from '@/core/chat/reply-outcome';
import { sendMessage } from '@/core/chat/send-message';
import { stopReply } from '@/core/chat/stop-reply';
import { sessionStateSchema } from '@/core/sessions/session';
import {
  type ModelSimulator,
  startModelSimulator,
} from '@/testing/model-simulator/model-simulator';
import {
  isScenarioName,
  type ScenarioName,
  scenarioNames,
} from '@/testing/model-simulator/scenarios/scenario-table';
import { eventsOf, startTestSession, stateOf } from '@/testing/session-log';
import { createTestServices } from '@/testing/test-services';
import { createOpenaiLanguageModel } from './openai-language-model';

const message =
  'Remove duplicates and write sales.orders_clean so that finance trusts it. Call it Clean orders.';

const outcomes = {
  'ok-default': 'completed',
  'ok-async': 'completed',
  'ok-burst': 'completed',
  'ok-legacy': 'completed',
  'ok-router': 'completed',
  'ok-nousage': 'completed',
  'ok-minimal': 'completed',
  'ok-unknown-keys': 'completed',
  'ok-split-utf8': 'completed',
  'ok-split-escape': 'completed',
  'ok-crlf-comments': 'completed',
  'ok-coalesced': 'completed',
  'done-missing': 'completed',
  'truncated-clean': 'interrupted',
  'truncated-line': 'interrupted',
  'truncated-rst': 'interrupted',
  'stall-mid': 'interrupted',
  'stall-keepalive': 'interrupted',
  'stall-headers': 'failed',
  'stall-first-token': 'failed',
  'stall-after-finish': 'completed',
  'stall-after-done': 'completed',
  length: 'interrupted',
  'length-empty': 'failed',
  'empty-reply': 'failed',
  'done-only': 'failed',
  'error-mid': 'interrupted',
  'error-event': 'interrupted',
  'error-only-200': 'failed',
  'bad-json-event': 'interrupted',
  '200-html': 'failed',
  '200-json': 'failed',
  '200-empty': 'failed',
  '200-no-type': 'failed',
  'filter-output': 'filtered',
  'filter-async-mid': 'filtered',
  'filter-async-late': 'filtered',
  'filter-async-nofinish': 'filtered',
  'filter-async-stall': 'filtered',
  'filter-annotate': 'completed',
  'filter-nodone': 'filtered',
  'filter-prompt': 'filtered',
  refusal: 'completed',
  'json-fence': 'completed',
  'json-prose': 'completed',
  'json-trailing': 'completed',
  'json-double': 'completed',
  'json-think': 'completed',
  'json-reasoning': 'completed',
  'json-invalid-values': 'completed',
  'json-whitespace': 'completed',
  'json-plain': 'completed',
  'content-in-reasoning': 'completed',
  '401-key': 'failed',
  '401-entra': 'failed',
  '403-net': 'failed',
  '403-keyauth': 'failed',
  '404-deployment': 'failed',
  '404-path': 'failed',
  '302-redirect': 'failed',
  '400-unknown': 'failed',
  '429-quota': 'failed',
  '408': 'completed',
  '409': 'completed',
  '500': 'completed',
  '502-html': 'completed',
  '503': 'completed',
  '504': 'completed',
  'reset-before-headers': 'completed',
  '429-ms': 'completed',
  '429-seconds': 'completed',
  '429-long': 'failed',
  '429-noheader': 'completed',
  '429-capacity': 'completed',
  '429-negative': 'completed',
  '400-context': 'completed',
  '400-param': 'completed',
  '400-reserved-output': 'completed',
  '400-schema': 'completed',
  '400-response-format': 'completed',
  'stream-context': 'completed',
} satisfies Record<ScenarioName, ReplyOutcome>;

/** Replies that are not the persona's own words. */
const otherWords: ScenarioName[] = ['json-plain', 'json-invalid-values', 'refusal'];

describe('a whole reply, from the message to the log', () => {
  let simulator: ModelSimulator;
  beforeAll(async () => {
    simulator = await startModelSimulator({ profile: 'fast' });
  });
  afterEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const prepare = async (isStalling: boolean) => {
    const limitMs = isStalling ? 400 : 15_000;
    const assistant = createOpenaiLanguageModel({
      endpoint: {
        provider: 'azure',
        endpoint: simulator.url,
        apiVersion: 'v1',
        deployment: 'gpt-4o',
        apiKey: 'key',
      },
      timeouts: { headersMs: limitMs, firstTokenMs: limitMs, idleMs: limitMs },
      retryWaitCapMs: 1_500,
      random: () => 0.99,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
    const services = createTestServices({ assistant });
    return { services, ref: await startTestSession(services) };
  };

  it.each(scenarioNames)('%s', async (scenario) => {
    const { services, ref } = await prepare(scenario.includes('stall'));
    simulator.next(scenario);
    await sendMessage(services, ref, { content: message, clientMessageId: null });
    await services.replies.drain(20_000);

    const events = await eventsOf(services, ref);
    const ends = events.filter(({ type }) => type === 'reply-ended');
    expect(ends).toMatchObject([{ outcome: outcomes[scenario] }]);
    expect(events.findIndex(({ type }) => type === 'reply-ended')).toBeGreaterThan(
      events.findLastIndex(({ type }) => type === 'text-delta'),
    );
    const text = events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
    expect(text).not.toMatch(/"message"|requirements|confidence|<think>|\uFFFD/);
    expect(isStorableText(text)).toBe(true);

    const state = await stateOf(services, ref);
    expect(sessionStateSchema.parse(state)).toEqual(state);
    expect(state).toMatchObject({ activeReply: null, drafts: {} });
    expect(state.messages.at(-1)?.content).toBe(text);
    if (outcomes[scenario] === 'completed' && !otherWords.includes(scenario)) {
      expect(state.requirements.target_table).toMatchObject({ value: 'sales.orders_clean' });
      expect(state.requirements.task_name).toMatchObject({ source: 'stated' });
      expect(text).toContain('You can create the task now.');
    }
    const attempts = simulator.log().length;
    const waits = events.filter(({ type }) => type === 'reply-waiting').length;
    expect(waits).toBe(
      scenario.startsWith('400') || scenario === 'stream-context' ? 0 : attempts - 1,
    );
    const endedAt = performance.now();
    await simulator.idle();
    expect(performance.now() - endedAt).toBeLessThan(1_000);
  });

  it('a stop while the service asks to wait ends the reply at once', async () => {
    const { services, ref } = await prepare(false);
    simulator.next('429-ms', { retryAfterMs: 1_400 });
    await sendMessage(services, ref, { content: message, clientMessageId: null });
    await expect
      .poll(async () => (await stateOf(services, ref)).activeReply?.waiting?.reason)
      .toBe('rate_limited');
    await stopReply(services, ref);
    const stoppedAt = performance.now();
    await services.replies.drain(20_000);
    expect(performance.now() - stoppedAt).toBeLessThan(200);
    const last = (await eventsOf(services, ref)).at(-1);
    expect(last).toMatchObject({ type: 'reply-ended', outcome: 'stopped' });
    expect(simulator.log()).toHaveLength(1);
  });

  it('knows every scenario', () => {
    expect(Object.keys(outcomes).filter(isScenarioName).sort()).toEqual([...scenarioNames].sort());
  });
});
