import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { completeValues } from '@/testing/filled-session';
import { expectProblem, type RestSession, startRestSession } from '@/testing/rest-session';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { chatSessionSchema } from './wire-session';
import { createdTaskSchema, taskPageSchema, taskSchema } from './wire-task';

let server: TestServer;
let session: RestSession;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  session = await startRestSession(server.origin);
});

describe('requirements', () => {
  test('take values bare and wrapped, lists, and null', async () => {
    await session.edit({ task_name: 'a', objective: { value: 'b' }, constraints: ['c', 'd'] });
    const response = await session.edit({ constraints: { value: ['e'] }, objective: null });
    const { current_requirements: current, revision } = chatSessionSchema.parse(
      await response.json(),
    );
    expect(current).toMatchObject({
      task_name: { value: 'a', source: 'user', confidence: 1 },
      objective: { value: null, source: 'user' },
      constraints: { value: ['e'] },
    });
    expect(response.headers.get('etag')).toBe(`W/"${revision}"`);
  });

  test('take a field as it was read or as earlier clients send it; only its value counts', async () => {
    await session.edit({ task_name: 'a' });
    const { current_requirements: read } = await session.read();
    const response = await session.edit({
      task_name: read?.task_name,
      objective: { value: 'b', confidence: 0.2, source: 'inferred', quote: 'c' },
    });
    const { current_requirements: current } = chatSessionSchema.parse(await response.json());
    expect(current).toMatchObject({
      task_name: { value: 'a', source: 'user', confidence: 1 },
      objective: { value: 'b', source: 'user', confidence: 1, quote: null },
    });
  });

  test.each([
    { task_name: { confidence: 1 } },
    { unknown_field: 'x' },
    { task_name: ['x'] },
    { constraints: 'x' },
    { task_name: { value: 'x', more: 1 } },
    { task_name: 'x'.repeat(201) },
    { task_name: 'a\u0000' },
    { task_name: 7 },
    [],
    'x',
  ])('refuse %j, and change nothing', async (patch) => {
    await session.edit({ task_name: 'before' });
    const faulty =
      Array.isArray(patch) || typeof patch === 'string' ? patch : { objective: 'x', ...patch };
    await expectProblem(await session.edit(faulty), 400, 'invalid_input');
    const { current_requirements: current } = await session.read();
    expect(current).toMatchObject({ task_name: { value: 'before' }, objective: null });
  });

  test('that changed since the revision of If-Match conflict, others do not', async () => {
    const { revision } = chatSessionSchema.parse(
      await (await session.edit({ task_name: 'base' })).json(),
    );
    await session.edit({ task_name: 'theirs' });
    const match = { 'if-match': `"${revision}"` };
    const problem = await expectProblem(
      await session.edit({ task_name: 'mine', objective: 'mine' }, match),
      409,
      'edit_conflict',
    );
    expect(problem.conflicts).toEqual({ task_name: { yours: 'mine', current: 'theirs' } });
    expect((await session.read()).current_requirements).toMatchObject({ objective: null });

    expect((await session.edit({ objective: 'mine' }, match)).status).toBe(200);
    expect((await session.edit({ task_name: 'theirs' }, match)).status).toBe(200);
    expect((await session.edit({ task_name: 'mine' }, { 'if-match': '*' })).status).toBe(200);
    await expectProblem(
      await session.edit({ task_name: 'x' }, { 'if-match': '7' }),
      400,
      'invalid_input',
    );
  });
});

describe('tasks', () => {
  test('are refused with what is missing, then made once while nothing changes', async () => {
    const problem = await expectProblem(await session.createTask(), 400, 'requirements_incomplete');
    expect(problem.missing).toEqual(['task_name', 'description', 'target_table', 'objective']);

    await session.edit(completeValues);
    const first = await session.createTask();
    const again = await session.createTask({});
    expect([first.status, again.status]).toEqual([201, 200]);
    const made = createdTaskSchema.parse(await first.json());
    expect(made.redirect_url).toBe(`/tasks/${made.task_id}`);
    expect(await again.json()).toEqual(made);
    expect((await session.read()).task_id).toBe(made.task_id);

    await session.edit({ objective: 'Another' });
    expect(createdTaskSchema.parse(await (await session.createTask()).json())).not.toEqual(made);
  });

  test('with a key are the same task, whatever changed since', async () => {
    const key = { 'idempotency-key': 'task-1' };
    await session.edit(completeValues);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => session.createTask({}, key)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
    await session.edit({ objective: 'Another' });
    const bodies = await Promise.all(
      [...answers, await session.createTask({}, key)].map((one) => one.json()),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    await expectProblem(
      await session.createTask({ create_another: false }, key),
      409,
      'idempotency_conflict',
    );
  });

  test('are listed in pages and read one by one', async () => {
    await session.edit(completeValues);
    await session.createTask();
    await session.edit({ task_name: 'Second' });
    await session.createTask();
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await session.client.fetch(`/api/tasks?limit=1${query}`);
      const { tasks, next_cursor } = taskPageSchema.parse(await page.json());
      expect(tasks).toHaveLength(1);
      for (const { task_id, name } of tasks) {
        names.push(name);
        const one = taskSchema.parse(
          await (await session.client.fetch(`/api/tasks/${task_id}`)).json(),
        );
        expect(one).toMatchObject({ name, version: 1, requirements: { is_complete: true } });
      }
      cursor = next_cursor;
    } while (cursor !== null);
    expect(names.toSorted()).toEqual([completeValues.task_name, 'Second']);
  });

  test.each(['limit=0', 'limit=101', 'limit=x', 'limit=1.5', 'cursor=nonsense'])(
    'are not listed with %s',
    async (query) => {
      await expectProblem(await session.client.fetch(`/api/tasks?${query}`), 400, 'invalid_input');
    },
  );
});
