import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { createSqliteTaskRepository } from './sqlite-task-repository';

/** Lets a process write into the folder until it has acknowledged so many tasks, then kills it at once. */
async function writeUntilKilled(dataDir: string, name: string, count: number): Promise<string[]> {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/testing/write-tasks.ts', dataDir, name],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(writer, 'exit');
  const acknowledged: string[] = [];
  for await (const taskId of createInterface({ input: writer.stdout })) {
    acknowledged.push(taskId);
    if (acknowledged.length === count) writer.kill('SIGKILL');
  }
  await exited;
  return acknowledged;
}

test('two processes share a folder, and kill -9 of both loses no acknowledged task and leaves no half', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'taskwright-durability-'));
  const acknowledged = (
    await Promise.all([
      writeUntilKilled(dataDir, 'first', 40),
      writeUntilKilled(dataDir, 'second', 55),
    ])
  ).flat();
  const tasks = await createSqliteTaskRepository({ dataDir, now: () => new Date() });
  const stored: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await tasks.list('owner-1', { limit: 100, cursor });
    stored.push(...page.tasks.map(({ taskId }) => taskId));
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(95);
  expect(stored).toEqual(expect.arrayContaining(acknowledged));
  for (const taskId of stored) {
    expect(await tasks.get('owner-1', taskId)).toMatchObject({ taskId, version: 1 });
    expect(await tasks.versions('owner-1', taskId)).toHaveLength(1);
  }
  await tasks.close();
  await rm(dataDir, { recursive: true });
}, 60_000);
