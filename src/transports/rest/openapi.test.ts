import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { healthSchema, readySchema } from './health-schema';
import { problemSchema } from './problem';
import { replyEventSchema, sessionEventSchema } from './wire-event';
import { extractedRequirementsSchema, requirementsPatchSchema } from './wire-requirements';
import {
  chatMessageSchema,
  chatSessionSchema,
  createdSessionSchema,
  sessionListSchema,
} from './wire-session';
import { createdTaskSchema, taskPageSchema, taskSchema } from './wire-task';

/** The calls of the public contract, with the statuses that each is described to answer with when it works. */
const contract = {
  '/api/chat/sessions': { post: ['201'], get: ['200'] },
  '/api/chat/sessions/{sessionId}': { get: ['200'], delete: ['204'] },
  '/api/chat/sessions/{sessionId}/messages': { post: ['200'] },
  '/api/chat/sessions/{sessionId}/events': { get: ['200'] },
  '/api/chat/sessions/{sessionId}/requirements': { patch: ['200'] },
  '/api/chat/sessions/{sessionId}/create-task': { post: ['200', '201'] },
  '/api/tasks': { get: ['200'] },
  '/api/tasks/{taskId}': { get: ['200'] },
  '/health': { get: ['200'] },
  '/ready': { get: ['200'] },
};

const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.unknown()) })),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

let server: TestServer;
let document: z.infer<typeof documentSchema>;

beforeAll(async () => {
  server = await startTestServer();
  const response = await fetch(`${server.origin}/api/openapi.json`);
  document = documentSchema.parse(await response.json());
});

afterAll(() => server[Symbol.asyncDispose]());

test('is valid OpenAPI 3.1 for an independent validator, which does find faults', async () => {
  expect(document.openapi).toMatch(/^3\.1/);
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toMatchObject({ valid: true });
  const broken = { ...structuredClone(document), paths: { '/x': { get: { responses: 1 } } } };
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
});

test('describes every call of the contract and nothing else', () => {
  const described = Object.fromEntries(
    Object.entries(document.paths).map(([path, calls]) => [
      path,
      Object.fromEntries(
        Object.entries(calls).map(([method, { responses }]) => [
          method,
          Object.keys(responses).filter((status) => status.startsWith('2')),
        ]),
      ),
    ]),
  );
  expect(described).toEqual(contract);
});

test('refers to nothing that is missing, and shares nothing that is unused', () => {
  const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
  const names = new Set([...references].map(([, name]) => name));
  expect([...names].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted());
});

describe('examples', () => {
  const schemas = {
    chatMessageSchema,
    chatSessionSchema,
    createdSessionSchema,
    createdTaskSchema,
    extractedRequirementsSchema,
    healthSchema,
    problemSchema,
    readySchema,
    replyEventSchema,
    requirementsPatchSchema,
    sessionEventSchema,
    sessionListSchema,
    taskPageSchema,
    taskSchema,
  };
  test.each(Object.entries(schemas))('of %s fit it', (_name, schema: z.ZodType) => {
    const { examples } = z.object({ examples: z.array(z.unknown()).min(1) }).parse(schema.meta());
    for (const example of examples) expect(schema.parse(example)).toEqual(example);
  });
});

describe('the page', () => {
  test('loads files of this server alone, and nothing inline runs', async () => {
    const response = await fetch(`${server.origin}/api/docs`);
    const html = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(3);
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
    for (const file of files) {
      expect(file).toMatch(/^\/api\/docs\/static\//);
      const loaded = await fetch(`${server.origin}${file}`);
      expect([loaded.status, (await loaded.bytes()).length > 0]).toEqual([200, true]);
    }
  });

  test('shows the same document', async () => {
    const shown = await fetch(`${server.origin}/api/docs/json`);
    expect(await shown.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });
});
