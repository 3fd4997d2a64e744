import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTaskRepository } from './open-task-repository';
import { explainStartFailure } from './start-failure';

function failureOf(environment: { DATABASE_URL?: string; DATA_DIR: string }): Promise<string[]> {
  return openTaskRepository(environment, () => new Date()).then(
    () => ['started'],
    explainStartFailure,
  );
}

test('a folder that cannot be one is named with its variable', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'taskwright-'));
  const file = join(dir, 'file');
  await writeFile(file, '');
  const [fault] = await failureOf({ DATA_DIR: join(file, 'data') });
  expect(fault).toContain(`No database can be kept in ${file}/data, which DATA_DIR names: ENOTDIR`);
  await rm(dir, { recursive: true });
});

test('a database that nobody runs is named with its variable and without its password', async () => {
  const url = 'postgres://user:canary@127.0.0.1:1/tasks';
  expect(await failureOf({ DATABASE_URL: url, DATA_DIR: '.data' })).toEqual([
    'PostgreSQL cannot be used at 127.0.0.1:1, which DATABASE_URL names: connect ECONNREFUSED 127.0.0.1:1',
  ]);
});
