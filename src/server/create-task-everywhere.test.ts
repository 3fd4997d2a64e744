import { expect, test } from 'vitest';
import { startFilledSession } from '@/testing/filled-session';
import { startTestServer } from '@/testing/test-server';
import { createOwnerToken, ownerIdOf } from './owner-token';

test('50 calls at once over tRPC and REST make one task and get the same answer', async () => {
  await using server = await startTestServer();
  const { origin, services } = server;
  const token = createOwnerToken();
  const { sessionId } = await startFilledSession(services, ownerIdOf(token));
  const post = (path: string, body: unknown) =>
    fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `taskwright=${token}` },
      body: JSON.stringify(body),
    });
  const overRest = async () => {
    const answer = await post(`/api/chat/sessions/${sessionId}/create-task`, {});
    return { isNew: answer.status === 201, taskId: (await answer.json()).task_id };
  };
  const overTrpc = async () => {
    const answer = await post('/api/trpc/task.create', { sessionId });
    const { isNew, task } = (await answer.json()).result.data;
    return { isNew, taskId: task.taskId };
  };

  const made = await Promise.all(
    Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? overRest() : overTrpc())),
  );

  expect(new Set(made.map(({ taskId }) => taskId)).size).toBe(1);
  expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
  const { tasks } = await services.tasks.list(ownerIdOf(token), { limit: 10 });
  expect(tasks).toHaveLength(1);
  const loaded = await services.sessions.load({ ownerId: ownerIdOf(token), sessionId });
  expect(loaded?.state.task?.taskId).toBe(made[0]?.taskId);
});
