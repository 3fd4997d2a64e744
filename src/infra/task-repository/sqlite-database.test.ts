import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleContent, sampleTask } from '@/testing/sample-tasks';
import {
  inMemory,
  openSqliteDatabase,
  retryWhileBusy,
  type SqliteDatabase,
} from './sqlite-database';
import { createRepositoryOn, createSqliteTaskRepository } from './sqlite-task-repository';

const migrationsFolder = 'src/infra/task-repository/migrations/sqlite';
const now = () => new Date('2026-01-01T00:00:00.000Z');
const owner = 'owner-1';
const unavailable = { code: 'store_unavailable', cause: expect.any(Error) };

let dataDir: string;
const opened: SqliteDatabase[] = [];

async function open(): Promise<SqliteDatabase> {
  const database = await openSqliteDatabase(dataDir, migrationsFolder);
  opened.push(database);
  return database;
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'taskwright-sqlite-'));
});
afterEach(async () => {
  for (const { $client } of opened.splice(0)) $client.close();
  await rm(dataDir, { recursive: true });
});

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['busy_timeout', 10],
])('every write reaches the disk: %s is %s', async (pragma, value) => {
  const row = await (await open()).get<object>(sql.raw(`pragma ${pragma}`));
  expect(Object.values(row)).toEqual([value]);
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
  const rows = await again.all(sql`select * from __drizzle_migrations`);
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
  const database = await open();
  const tasks = createRepositoryOn(database, now);
  const { task } = await tasks.create(sampleTask());
  await database.run(sql`pragma max_page_count = 1`);
  const large = sampleTask({
    idempotencyKey: 'large',
    content: { ...sampleContent, templateId: 'x'.repeat(100_000) },
  });
  await expect(tasks.create(large)).rejects.toMatchObject(unavailable);
  expect(await tasks.get(owner, task.taskId)).toEqual(task);
  expect(await tasks.get(owner, large.taskId)).toBeNull();
  await database.run(sql`pragma max_page_count = 100000`);
  expect((await tasks.create(large)).isNew).toBe(true);
});

test('a database that can only be read', async () => {
  const database = await open();
  const tasks = createRepositoryOn(database, now);
  const { task } = await tasks.create(sampleTask());
  await database.run(sql`pragma query_only = on`);
  await expect(tasks.create(sampleTask())).rejects.toMatchObject(unavailable);
  await expect(tasks.delete(owner, task.taskId)).rejects.toMatchObject(unavailable);
  expect(await tasks.get(owner, task.taskId)).toEqual(task);
});

test('a write waits for another process without holding up this one', async () => {
  const tasks = createRepositoryOn(await open(), now);
  const other = await (await open()).$client.transaction('write');
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
    if (turns === 5) other.close();
  }, 5);
  const { isNew } = await tasks.create(sampleTask());
  clearInterval(ticking);
  expect(isNew).toBe(true);
  expect(turns).toBeGreaterThanOrEqual(5);
});

test('a lock that stays ends in the error of the driver', async () => {
  const database = await open();
  const other = await (await open()).$client.transaction('write');
  const writing = retryWhileBusy(async () => database.run(sql`delete from tasks`), 100);
  await expect(writing).rejects.toMatchObject({ cause: { code: 'SQLITE_BUSY' } });
  other.close();
});

test('one bad row does not hide the others', async () => {
  const database = await open();
  const tasks = createRepositoryOn(database, now);
  const { task } = await tasks.create(sampleTask());
  const bad = await tasks.create(sampleTask());
  await database.run(
    sql`update tasks set content = '{"templateId": 7}' where task_id = ${bad.task.taskId}`,
  );
  await expect(tasks.get(owner, bad.task.taskId)).rejects.toMatchObject({ code: 'internal' });
  expect((await tasks.list(owner, { limit: 10 })).tasks).toHaveLength(2);
  expect(await tasks.get(owner, task.taskId)).toEqual(task);
});
