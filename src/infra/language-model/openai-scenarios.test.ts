import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ModelRequest } from '@/core/chat/language-model';
import type { ReplyFailureCode } from '@/core/chat/reply-outcome';
import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { createCapturedLog, runModel } from '@/testing/model-run';
import {
  type ModelSimulator,
  startModelSimulator,
} from '@/testing/model-simulator/model-simulator';
import { personaContent } from '@/testing/model-simulator/persona-reply';
import type { ScenarioOptions } from '@/testing/model-simulator/scenario-options';
import {
  isScenarioName,
  type ScenarioName,
  scenarioNames,
} from '@/testing/model-simulator/scenarios/scenario-table';
import { createOpenaiLanguageModel } from './openai-language-model';

const key = 'canary-of-the-key';
const prompt =
  'Canary-prompt: remove duplicates and write sales.orders_clean so that finance trusts it.';
const request: ModelRequest = {
  messages: [
    { role: 'system', content: 'You are careful. canary-of-the-system' },
    { role: 'user', content: `An older turn. ${'Canary-padding. '.repeat(20)}` },
    { role: 'assistant', content: 'canary-of-an-older-reply' },
    { role: 'user', content: prompt },
  ],
  briefing: {
    template: defaultTemplate,
    requirements: emptyRequirements(defaultTemplate),
    question: null,
  },
};
const whole = personaContent(
  {
    messages: request.messages.map((message) => ({ ...message })),
    response_format: { type: 'json_object' },
  },
  {},
);

const patient = { headersMs: 15_000, firstTokenMs: 15_000, idleMs: 15_000 };
const impatient = { headersMs: 500, firstTokenMs: 500, idleMs: 400 };

interface Expectation {
  options?: ScenarioOptions;
  /** `whole`: exactly the reply; `part`: a beginning of it; `none`; or a text that it holds. */
  text: 'whole' | 'part' | 'none' | RegExp;
  end: 'stop' | 'length' | 'content_filter' | ReplyFailureCode;
  attempts?: number;
  categories?: readonly string[];
  retryAfterMs?: number;
}

const good = { text: 'whole', end: 'stop' } as const;
const goodAtSecond = { ...good, attempts: 2 } as const;
const broken = (end: ReplyFailureCode): Expectation => ({ text: 'part', end });
const nothing = (end: ReplyFailureCode, attempts = 1): Expectation => {
  return { text: 'none', end, attempts };
};
const violent = { end: 'content_filter', categories: ['violence'] } as const;

const expectations = {
  'ok-default': good,
  'ok-async': good,
  'ok-burst': good,
  'ok-legacy': good,
  'ok-router': good,
  'ok-nousage': good,
  'ok-minimal': good,
  'ok-unknown-keys': good,
  'ok-split-utf8': {
    options: { tokensPerEvent: 9 },
    text: /^\{"message":"Grüße 👩‍👩‍👧 漢字 Thanks/u,
    end: 'stop',
  },
  'ok-split-escape': { text: /Gr\\u00FC\\u00DFe \\uD83D\\uDC69\\u200D.*\\\\ \\" \\n/, end: 'stop' },
  'ok-crlf-comments': good,
  'ok-coalesced': { text: /^\{"message":"(All of it at once\. ){10526}/, end: 'stop' },
  'done-missing': good,
  'truncated-clean': broken('model_interrupted'),
  'truncated-line': broken('model_interrupted'),
  'truncated-rst': broken('model_interrupted'),
  'stall-mid': broken('model_silent'),
  'stall-keepalive': broken('model_silent'),
  'stall-headers': nothing('model_silent', 2),
  'stall-first-token': nothing('model_silent'),
  'stall-after-finish': good,
  'stall-after-done': good,
  length: { text: 'part', end: 'length' },
  'length-empty': { text: 'none', end: 'length' },
  'empty-reply': nothing('model_empty'),
  'done-only': nothing('model_interrupted'),
  'error-mid': broken('model_error'),
  'error-event': broken('model_error'),
  'error-only-200': nothing('model_error'),
  'bad-json-event': broken('model_bad_answer'),
  '200-html': nothing('model_bad_answer'),
  '200-json': nothing('model_bad_answer'),
  '200-empty': nothing('model_bad_answer'),
  '200-no-type': nothing('model_bad_answer'),
  'filter-output': { text: 'part', ...violent },
  'filter-async-mid': { text: 'part', ...violent },
  'filter-async-late': { text: 'whole', ...violent },
  'filter-async-nofinish': {
    text: 'whole',
    end: 'content_filter',
    categories: ['custom_blocklists'],
  },
  'filter-async-stall': { text: 'part', ...violent },
  'filter-annotate': good,
  'filter-nodone': { text: 'part', ...violent },
  'filter-prompt': { ...nothing('content_filtered_input'), categories: ['jailbreak'] },
  refusal: { text: 'none', end: 'stop' },
  'json-fence': { text: /^```json\n\{"message".*\n```$/s, end: 'stop' },
  'json-prose': { text: /^Here is the JSON/, end: 'stop' },
  'json-trailing': { text: /I hope this helps!$/, end: 'stop' },
  'json-double': { text: /\}\n\{"message"/, end: 'stop' },
  'json-think': { text: /^<think>/, end: 'stop' },
  'json-reasoning': good,
  'json-invalid-values': { text: /"value":42/, end: 'stop' },
  'json-whitespace': { text: /^\{( \n){5000}"message"/, end: 'stop' },
  'json-plain': { text: /^Which table should it write/, end: 'stop' },
  'content-in-reasoning': good,
  '401-key': nothing('model_access_denied'),
  '401-entra': nothing('model_access_denied'),
  '403-net': nothing('model_access_denied'),
  '403-keyauth': nothing('model_access_denied'),
  '404-deployment': nothing('model_misconfigured'),
  '404-path': nothing('model_misconfigured'),
  '302-redirect': nothing('model_misconfigured'),
  '400-unknown': nothing('model_misconfigured'),
  '429-quota': nothing('model_misconfigured'),
  '408': goodAtSecond,
  '409': goodAtSecond,
  '500': goodAtSecond,
  '502-html': goodAtSecond,
  '503': goodAtSecond,
  '504': goodAtSecond,
  'reset-before-headers': goodAtSecond,
  '429-ms': goodAtSecond,
  '429-seconds': { ...goodAtSecond, options: { retryAfterMs: 100 } },
  '429-long': { ...nothing('model_rate_limited'), retryAfterMs: 86_400_000 },
  '429-noheader': goodAtSecond,
  '429-capacity': goodAtSecond,
  '429-negative': goodAtSecond,
  '400-context': goodAtSecond,
  'stream-context': goodAtSecond,
  '400-param': goodAtSecond,
  '400-reserved-output': goodAtSecond,
  '400-schema': goodAtSecond,
  '400-response-format': { ...good, attempts: 3 },
} satisfies Record<ScenarioName, Expectation>;

/** The same faults in other shapes, and failures that do not pass. */
const variants: [ScenarioName, Expectation][] = [
  ['filter-prompt', { ...expectations['filter-prompt'], options: { variant: 'inner_error' } }],
  ['400-param', { ...goodAtSecond, options: { variant: 'unnamed' } }],
  ['400-param', { ...goodAtSecond, options: { param: 'max_completion_tokens' } }],
  ['400-response-format', { ...good, options: { variant: 'lmstudio' } }],
  ['400-response-format', { ...goodAtSecond, options: { variant: 'llamacpp' } }],
  ['400-response-format', { ...goodAtSecond, options: { variant: 'vllm' } }],
  ['400-response-format', { ...goodAtSecond, options: { variant: 'old_model' } }],
  ['500', { ...nothing('model_error', 3), options: { n: 3 } }],
  ['502-html', { ...nothing('model_error', 3), options: { n: 3 } }],
  ['504', { ...nothing('model_silent', 3), options: { n: 3 } }],
  ['429-noheader', { ...nothing('model_rate_limited', 3), options: { n: 3 } }],
  ['reset-before-headers', { ...nothing('model_unreachable', 3), options: { n: 3 } }],
  ['stall-headers', { ...goodAtSecond, options: { n: 1 } }],
  ['500', { ...good, attempts: 3, options: { n: 2 } }],
  ['ok-default', { ...good, options: { frag: 'bytes:7' } }],
  ['ok-async', { ...good, options: { frag: 'coalesce:9' } }],
  ['ok-burst', { ...good, options: { profile: 'burst', firstTokenMs: 0, gapMs: 100 } }],
];

const cases: [string, ScenarioName, Expectation][] = [
  ...Object.entries(expectations).flatMap(
    ([name, expected]): [string, ScenarioName, Expectation][] =>
      isScenarioName(name) ? [[name, name, expected]] : [],
  ),
  ...variants.map(([name, expected]): [string, ScenarioName, Expectation] => [
    `${name} ${JSON.stringify(expected.options)}`,
    name,
    expected,
  ]),
];

describe('every scenario, through the adapter, over HTTP', () => {
  let simulator: ModelSimulator;
  beforeAll(async () => {
    simulator = await startModelSimulator({ profile: 'fast' });
  });
  afterEach(() => simulator.reset());
  afterAll(() => simulator.close());

  it('has an expectation for each', () => {
    expect(Object.keys(expectations).sort()).toEqual([...scenarioNames].sort());
  });

  it.each(cases)('%s', async (_, name, expected) => {
    const log = createCapturedLog();
    const model = createOpenaiLanguageModel({
      endpoint: {
        provider: 'azure',
        endpoint: simulator.url,
        apiVersion: '2024-10-21',
        deployment: 'gpt-4o',
        apiKey: key,
      },
      timeouts: name.startsWith('stall-') ? impatient : patient,
      retryWaitCapMs: 100,
      random: () => 0.5,
      log,
    });
    simulator.next(name, expected.options);

    const run = await runModel(model, request);

    expect(run.code ?? run.finish?.reason ?? run.error).toBe(expected.end);
    if (expected.text === 'whole') expect(run.text).toBe(whole);
    else if (expected.text === 'none') expect(run.text).toBe('');
    else if (expected.text === 'part') {
      expect(run.text).not.toBe('');
      expect(run.text.length).toBeLessThan(whole.length);
      expect(whole.startsWith(run.text)).toBe(true);
    } else expect(run.text).toMatch(expected.text);
    expect(run.text).not.toContain('\uFFFD');
    expect(run.parts.filter(({ type }) => type === 'finish')).toHaveLength(run.code ? 0 : 1);
    expect(run.parts.every((part) => part.type !== 'text' || part.text !== '')).toBe(true);

    expect(simulator.log()).toHaveLength(expected.attempts ?? 1);
    expect(simulator.log().every(({ isRefused }) => !isRefused)).toBe(true);
    const closing = performance.now();
    await simulator.idle();
    expect(performance.now() - closing).toBeLessThan(1_000);

    if (expected.categories) {
      const categories = run.finish?.categories ?? run.details?.categories;
      expect(categories).toEqual(expected.categories);
    }
    if (expected.retryAfterMs !== undefined) {
      expect(run.details?.retryAfterMs).toBe(expected.retryAfterMs);
    }
    const logged = log.lines.join('\n');
    expect(logged).not.toMatch(/canary|Bearer|principal|html|Thanks, I have/i);
    const isOperators = /access|bad_answer|misconfigured|unreachable/.test(run.code ?? '');
    expect(log.lines.some((line) => line.includes('"level":"error"'))).toBe(isOperators);
    expect(log.lines.some((line) => line.includes('no reply from'))).toBe(run.code !== null);
    expect(log.lines.some((line) => line.includes('the model replied'))).toBe(run.code === null);
  });
});
