import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient, type Transaction } from '@libsql/client/sqlite3';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleContent, sampleTask } from '@/testing/sample-tasks';
import { inMemory, openSqliteDatabase } from './sqlite-database';
import type { SqliteRunner } from './sqlite-runner';
import { createRepositoryOn, createSqliteTaskRepository } from './sqlite-task-repository';

const migrationsFolder = 'src/infra/task-repository/migrations/sqlite';
const now = () => new Date('2026-01-01T00:00:00.000Z');
const owner = 'owner-1';
const unavailable = { code: 'store_unavailable', cause: expect.any(Error) };

let dataDir: string;
const opened: { close(): void }[] = [];

async function open(): Promise<SqliteRunner> {
  const runner = await openSqliteDatabase(dataDir, migrationsFolder);
  opened.push(runner);
  return runner;
}

/** Another process, as far as SQLite can tell: a connection of its own that holds the write lock. */
async function holdLock(): Promise<Transaction> {
  const client = createClient({ url: `file:${dataDir}/tasks.db` });
  opened.push(client);
  return client.transaction('write');
}

function execute(runner: SqliteRunner, statement: string) {
  return runner.run((database) => database.run(sql.raw(statement)));
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'taskwright-sqlite-'));
});
afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  await rm(dataDir, { recursive: true });
});

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['busy_timeout', 10],
])('every connection, also after a failure, has %s %s', async (pragma, value) => {
  const runner = await open();
  const read = async () => Object.values((await execute(runner, `pragma ${pragma}`)).rows[0] ?? {});
  expect(await read()).toEqual([value]);
  await expect(execute(runner, 'select nonsense')).rejects.toThrow();
  expect(await read()).toEqual([value]);
});

test('a folder of any name is made when it is not there', async () => {
  const odd = path.join(dataDir, 'a b', 'ü#?%41');
  const tasks = await createSqliteTaskRepository({ dataDir: odd, now });
  await tasks.close();
  expect((await readFile(path.join(odd, 'tasks.db'))).subarray(0, 15).toString()).toBe(
    'SQLite format 3',
  );
});

test('works in memory', async () => {
  const tasks = await createSqliteTaskRepository({ dataDir: inMemory, now });
  const created = await Promise.all([tasks.create(sampleTask()), tasks.create(sampleTask())]);
  expect(created.map(({ isNew }) => isNew)).toEqual([true, true]);
  await tasks.close();
});

test('migrations that were applied are not applied again', async () => {
  await open();
  const again = await open();
  const { rows } = await execute(again, 'select * from __drizzle_migrations');
  const journal = await readFile(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8');
  expect(rows).toHaveLength(JSON.parse(journal).entries.length);
});

test('a migration that fails leaves nothing behind, and a corrected one goes through', async () => {
  const folder = path.join(dataDir, 'migrations');
  await cp(migrationsFolder, folder, { recursive: true });
  const file = path.join(folder, '0000_tasks.sql');
  const migration = await readFile(file, 'utf8');
  await writeFile(file, `${migration}\n--> statement-breakpoint\nselect nonsense from nowhere;`);
  const failing = createSqliteTaskRepository({ dataDir, now, migrationsFolder: folder });
  await expect(failing).rejects.toMatchObject(unavailable);
  const tasks = createRepositoryOn(await open(), now);
  expect((await tasks.create(sampleTask())).isNew).toBe(true);
});

test('a file that is no database, and a folder that cannot be made', async () => {
  await writeFile(path.join(dataDir, 'tasks.db'), 'no database at all '.repeat(100));
  await expect(createSqliteTaskRepository({ dataDir, now })).rejects.toMatchObject(unavailable);
  const below = path.join(dataDir, 'tasks.db', 'folder');
  await expect(createSqliteTaskRepository({ dataDir: below, now })).rejects.toMatchObject(
    unavailable,
  );
});

test('a full disk refuses writes, keeps reads and is over when there is room', async () => {
  const runner = await open();
  const tasks = createRepositoryOn(runner, now);
  const { task } = await tasks.create(sampleTask());
  const content = { ...sampleContent, templateId: 'x'.repeat(100_000) };
  const large = sampleTask({ content });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await execute(runner, 'pragma max_page_count = 1');
    await expect(tasks.create(large)).rejects.toMatchObject(unavailable);
    expect(await tasks.get(owner, task.taskId)).toEqual(task);
    expect(await tasks.get(owner, large.taskId)).toBeNull();
  }
  await execute(runner, 'pragma max_page_count = 100000');
  expect((await tasks.create(large)).isNew).toBe(true);
});

test('a database that can only be read', async () => {
  const runner = await open();
  const tasks = createRepositoryOn(runner, now);
  const { task } = await tasks.create(sampleTask());
  await execute(runner, 'pragma query_only = on');
  await expect(tasks.create(sampleTask())).rejects.toMatchObject(unavailable);
  expect(await tasks.get(owner, task.taskId)).toEqual(task);
});

test('writes wait for another process without holding up this one, and are really there', async () => {
  const tasks = createRepositoryOn(await open(), now);
  const { task } = await tasks.create(sampleTask());
  const lock = await holdLock();
  await lock.execute('update tasks set version = version');
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
    if (turns === 5) void lock.commit();
  }, 5);
  const writing = [tasks.delete(owner, task.taskId), tasks.create(sampleTask())] as const;
  const [isDeleted, { isNew, task: created }] = await Promise.all(writing);
  clearInterval(ticking);
  expect([isDeleted, isNew, turns >= 5]).toEqual([true, true, true]);
  const other = createRepositoryOn(await open(), now);
  expect(await other.get(owner, task.taskId)).toBeNull();
  expect(await other.get(owner, created.taskId)).toEqual(created);
});

test('a lock that stays ends in the error of the driver, and leaves a connection that works', async () => {
  const runner = await open();
  const lock = await holdLock();
  await lock.execute('update tasks set version = version');
  const writing = runner.run((database) => database.run(sql`delete from tasks`), 100);
  await expect(writing).rejects.toMatchObject({ cause: { code: 'SQLITE_BUSY' } });
  await lock.commit();
  const tasks = createRepositoryOn(runner, now);
  const { task } = await tasks.create(sampleTask());
  expect(await createRepositoryOn(await open(), now).get(owner, task.taskId)).toEqual(task);
});

test('one bad row does not hide the others', async () => {
  const runner = await open();
  const tasks = createRepositoryOn(runner, now);
  const { task } = await tasks.create(sampleTask());
  const bad = await tasks.create(sampleTask());
  await execute(
    runner,
    `update tasks set content = '{"templateId": 7}' where task_id = '${bad.task.taskId}'`,
  );
  await expect(tasks.get(owner, bad.task.taskId)).rejects.toMatchObject({ code: 'internal' });
  expect((await tasks.list(owner, { limit: 10 })).tasks).toHaveLength(2);
  expect(await tasks.get(owner, task.taskId)).toEqual(task);
});
