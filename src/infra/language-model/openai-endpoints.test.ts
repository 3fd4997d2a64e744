import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ModelRequest } from '@/core/chat/language-model';
import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { createCapturedLog, runModel } from '@/testing/model-run';
import {
  type ModelSimulator,
  startModelSimulator,
} from '@/testing/model-simulator/model-simulator';
import { createOpenaiLanguageModel, type ModelEndpoint } from './openai-language-model';

const plain: ModelRequest = {
  messages: [
    { role: 'system', content: 'You are helpful.' },
    { role: 'user', content: 'Hello there' },
  ],
  briefing: null,
};
const briefed: ModelRequest = {
  ...plain,
  briefing: {
    template: defaultTemplate,
    requirements: emptyRequirements(defaultTemplate),
    question: null,
  },
};

let simulator: ModelSimulator;
beforeAll(async () => {
  simulator = await startModelSimulator({ profile: 'fast' });
});
afterEach(() => simulator.reset());
afterAll(() => simulator.close());

const log = createCapturedLog();

function createModel(endpoint: ModelEndpoint) {
  return createOpenaiLanguageModel({
    endpoint,
    timeouts: { headersMs: 5_000, firstTokenMs: 5_000, idleMs: 5_000 },
    retryWaitCapMs: 10,
    log,
  });
}

const azure = (more: Partial<Extract<ModelEndpoint, { provider: 'azure' }>> = {}) => {
  return {
    provider: 'azure',
    endpoint: simulator.url,
    apiVersion: '2024-10-21',
    deployment: 'gpt-4o',
    apiKey: 'the-key',
    ...more,
  } as const;
};
const compatible = (apiKey: string | null) => {
  return { provider: 'openai', baseUrl: `${simulator.url}/v1`, apiKey, model: 'llama3.2' } as const;
};

const classicPath = '/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21';
const v1Path = '/openai/v1/chat/completions';

describe('where a request goes and how it is signed', () => {
  const cases: [string, () => ModelEndpoint, string, Record<string, string | undefined>][] = [
    ['Azure, dated', () => azure(), classicPath, { 'api-key': 'the-key' }],
    ['Azure with a slash', () => azure({ endpoint: `${simulator.url}/` }), classicPath, {}],
    ['Azure, v1', () => azure({ apiVersion: 'v1' }), v1Path, { 'api-key': 'the-key' }],
    [
      'Azure, v1, path pasted along',
      () => azure({ apiVersion: 'v1', endpoint: `${simulator.url}/openai/v1/` }),
      v1Path,
      {},
    ],
    [
      'Azure, dated, path pasted along',
      () => azure({ endpoint: `${simulator.url}/openai` }),
      classicPath,
      {},
    ],
    ['Azure, preview', () => azure({ apiVersion: 'preview' }), `${v1Path}?api-version=preview`, {}],
    ['Azure with a key and a newline', () => azure({ apiKey: 'the-key\n' }), classicPath, {}],
    ['OpenAI', () => compatible('sk-1'), '/v1/chat/completions', { authorization: 'Bearer sk-1' }],
    ['compatible without key', () => compatible(null), '/v1/chat/completions', {}],
  ];
  it.each(cases)('%s', async (_, endpointOf, path, signature) => {
    const { finish } = await runModel(createModel(endpointOf()), plain);
    expect(finish?.reason).toBe('stop');
    const [logged] = simulator.log();
    expect(logged?.url).toBe(path);
    for (const [name, value] of Object.entries(signature))
      expect(logged?.headers[name]).toBe(value);
    const signatures = ['api-key', 'authorization'].filter((name) => logged?.headers[name]);
    expect(signatures).toHaveLength(endpointOf().apiKey === null ? 0 : 1);
  });

  it.each(['the\nkey', 'the…key', ' '])(
    'does not start with a key that cannot be sent',
    (apiKey) => {
      const fault = /the API key of the model holds characters that cannot be sent/;
      expect(() => createModel(azure({ apiKey }))).toThrow(fault);
      expect(() => createModel(compatible(apiKey))).toThrow(fault);
    },
  );

  it('takes nothing from the environment variables that the SDK knows', async () => {
    const stray = 'stray-value';
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/stray-value');
    vi.stubEnv('AZURE_OPENAI_ENDPOINT', 'http://127.0.0.1:9/stray-value');
    for (const name of ['API_KEY', 'ADMIN_KEY', 'ORG_ID', 'PROJECT_ID', 'WEBHOOK_SECRET']) {
      vi.stubEnv(`OPENAI_${name}`, stray);
    }
    vi.stubEnv('AZURE_OPENAI_API_KEY', stray);
    vi.stubEnv('OPENAI_API_VERSION', stray);
    vi.stubEnv('OPENAI_LOG', 'debug');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-stray: stray-value\napi-key: stray-value');
    const consoleOutput = ['debug', 'info', 'log', 'warn', 'error'] as const;
    const spies = consoleOutput.map((method) => vi.spyOn(console, method));
    for (const endpoint of [
      azure(),
      azure({ apiVersion: 'v1' }),
      compatible('sk-1'),
      compatible(null),
    ]) {
      expect((await runModel(createModel(endpoint), plain)).finish?.reason).toBe('stop');
    }
    expect(JSON.stringify(simulator.log())).not.toContain(stray);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

describe('what a request asks for', () => {
  it('plain text without a briefing, a strict schema with one', async () => {
    const model = createModel(azure());
    await runModel(model, plain);
    await runModel(model, briefed);
    const [first, second] = simulator.log().map(({ body }) => body);
    expect(first).toEqual({
      model: 'gpt-4o',
      messages: plain.messages,
      stream: true,
      stream_options: { include_usage: true },
      max_completion_tokens: 16_000,
    });
    expect(second).toMatchObject({ response_format: { type: 'json_schema' } });
  });

  it('is remembered: what was rejected once is not asked for again', async () => {
    const model = createModel(azure());
    simulator.next('400-response-format');
    simulator.next('400-param');
    for (const _ of [1, 2, 3]) {
      expect((await runModel(model, briefed)).finish?.reason).toBe('stop');
    }
    const bodies = simulator.log().map(({ body }) => body);
    expect(bodies).toHaveLength(6);
    expect(bodies.at(-1)).not.toHaveProperty('response_format');
    expect(bodies.at(-1)).not.toHaveProperty('stream_options');
    expect(JSON.stringify(bodies.at(-1))).toContain('additionalProperties');
    expect(log.lines.join()).toContain('"from":"json_object","to":"prompt"');
  });

  it('is refused by an old API version and steps down by itself', async () => {
    const model = createModel(azure({ apiVersion: '2024-02-01' }));
    expect((await runModel(model, briefed)).finish?.reason).toBe('stop');
    const last = simulator.log().at(-1)?.body;
    expect(last).toMatchObject({ response_format: { type: 'json_object' } });
    expect(Object.keys(Object(last)).sort()).toEqual([
      'messages',
      'model',
      'response_format',
      'stream',
    ]);
  });

  it('is refused by nothing on a reasoning deployment', async () => {
    const { finish } = await runModel(createModel(azure({ deployment: 'o4-mini' })), briefed);
    expect(finish?.model).toBe('o4-mini-2025-04-16');
    expect(simulator.log()).toHaveLength(1);
  });
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

describe('an address that does not answer as it should', () => {
  it('refused connections are tried three times', async () => {
    const closed = createServer();
    const url = await listen(closed);
    await new Promise((resolve) => closed.close(resolve));
    const run = await runModel(createModel(azure({ endpoint: url })), plain);
    expect(run.code).toBe('model_unreachable');
    expect(run.parts.map(({ type }) => type)).toEqual(['waiting', 'waiting']);
    expect(log.lines.at(-1)).toContain('ECONNREFUSED');
  });

  it('a name that nobody has', async () => {
    const endpoint = azure({ endpoint: 'http://no-such-host.invalid' });
    expect((await runModel(createModel(endpoint), plain)).code).toBe('model_unreachable');
  });

  it('TLS spoken to a plain server', async () => {
    const endpoint = azure({ endpoint: simulator.url.replace('http:', 'https:') });
    expect((await runModel(createModel(endpoint), plain)).code).toBe('model_unreachable');
  });

  it('a redirect is not followed: the key stays here', async () => {
    const visitors: IncomingMessage[] = [];
    const elsewhere = createServer((incoming, answer) => {
      visitors.push(incoming);
      answer.end();
    });
    const target = await listen(elsewhere);
    const proxy = createServer(
      (_, answer) => void answer.writeHead(307, { location: target }).end(),
    );
    const run = await runModel(createModel(azure({ endpoint: await listen(proxy) })), plain);
    expect(run.code).toBe('model_misconfigured');
    expect(visitors).toHaveLength(0);
    for (const server of [elsewhere, proxy]) {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('Entra ID, over HTTP with a local identity endpoint', () => {
  const asked: { url: string; secret: string | undefined }[] = [];
  let answer: { status: number; body: unknown };
  let identity: Server;

  beforeAll(async () => {
    identity = createServer((incoming, response) => {
      const secret = incoming.headers['x-identity-header'];
      asked.push({ url: incoming.url ?? '', secret: secret?.toString() });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
    identityUrl = await listen(identity);
  });
  let identityUrl = '';
  afterEach(() => void asked.splice(0));
  afterAll(() => void identity.close());

  function stubIdentity() {
    vi.stubEnv('AZURE_TOKEN_CREDENTIALS', 'ManagedIdentityCredential');
    vi.stubEnv('IDENTITY_ENDPOINT', `${identityUrl}/msi/token`);
    vi.stubEnv('IDENTITY_HEADER', 'identity-secret');
    vi.stubEnv('AZURE_OPENAI_API_KEY', 'stray-key');
  }
  const tokenFor = (token: string) => ({
    status: 200,
    body: {
      access_token: token,
      expires_on: String(Math.floor(Date.now() / 1_000) + 3_600),
      resource: 'any',
      token_type: 'Bearer',
    },
  });

  const scopes: [string, string][] = [
    ['2024-10-21', 'https://cognitiveservices.azure.com'],
    ['v1', 'https://ai.azure.com'],
  ];
  it.each(scopes)('%s asks for %s once and signs with the token', async (apiVersion, resource) => {
    stubIdentity();
    answer = tokenFor(`token-for-${apiVersion}`);
    const model = createModel(azure({ apiKey: null, apiVersion }));
    for (const _ of [1, 2]) expect((await runModel(model, plain)).finish?.reason).toBe('stop');

    expect(asked).toHaveLength(1);
    const { searchParams } = new URL(asked[0]?.url ?? '', 'http://identity');
    expect(searchParams.get('resource')).toBe(resource);
    expect(asked[0]?.secret).toBe('identity-secret');
    for (const { headers } of simulator.log()) {
      expect(headers.authorization).toBe(`Bearer token-for-${apiVersion}`);
      expect(headers['api-key']).toBeUndefined();
    }
    expect(log.lines.at(-1)).toContain(`Entra ID, scope ${resource}/.default`);
    expect(log.lines.join()).not.toMatch(/token-for|identity-secret/);
  });

  it('without a token no request is made; the next reply tries again', async () => {
    stubIdentity();
    answer = { status: 400, body: { error: 'invalid_request', error_description: 'no identity' } };
    const model = createModel(azure({ apiKey: null, deployment: 'model-router' }));
    const run = await runModel(model, plain);
    expect(run.code).toBe('model_access_denied');
    expect(simulator.log()).toHaveLength(0);
    expect(log.lines.at(-1)).toContain('no token from Entra ID');

    answer = tokenFor('late-token');
    expect((await runModel(model, plain)).finish?.reason).toBe('stop');
  });

  it('a missing role is told to the operator by name', async () => {
    stubIdentity();
    answer = tokenFor('role-less');
    simulator.next('401-entra');
    const run = await runModel(createModel(azure({ apiKey: null })), plain);
    expect(run.code).toBe('model_access_denied');
    expect(log.lines.at(-1)).toContain('Cognitive Services OpenAI User');
    expect(log.lines.at(-1)).toMatch(/"requestId":"sim-\d+-\w+"/);
  });
});
