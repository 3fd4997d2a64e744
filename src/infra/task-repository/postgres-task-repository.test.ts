import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TaskRepository } from '@/core/tasks/task-repository';
import { findPostgres, type PostgresServer, startPostgresServer } from '@/testing/postgres-server';
import { sampleTask } from '@/testing/sample-tasks';
import { describeTaskRepository } from '@/testing/task-repository-contract';
import { createPostgresTaskRepository } from './postgres-task-repository';
import { createPostgresTransactions, type PostgresTransactions } from './postgres-transactions';

const binaries = await findPostgres();

describe.skipIf(binaries === null)('with a PostgreSQL server', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer(binaries ?? '');
  }, 60_000);
  afterAll(() => server.stop());

  const createDatabase = async (): Promise<string> => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await execute(server.url, `create database ${name}`);
    return server.url.replace(/\/postgres$/, `/${name}`);
  };

  describeTaskRepository('PostgreSQL task repository', async () => {
    const url = await createDatabase();
    const opened: TaskRepository[] = [];
    return {
      open: async (now) => {
        const tasks = await createPostgresTaskRepository({ url, now });
        opened.push(tasks);
        return tasks;
      },
      dispose: async () => {
        await Promise.all(opened.map((tasks) => tasks.close()));
      },
    };
  });

  describe('faults', () => {
    let url: string;
    let tasks: TaskRepository;
    const now = () => new Date('2026-01-01T00:00:00.000Z');
    beforeEach(async () => {
      url = await createDatabase();
      tasks = await createPostgresTaskRepository({ url, now });
    });
    afterEach(() => tasks.close());

    test('goes on after a restart of the server, with every acknowledged task', async () => {
      const created = await Promise.all(
        Array.from({ length: 20 }, () => tasks.create(sampleTask())),
      );
      await server.restart();
      for (const { task } of created) {
        expect(await tasks.get('owner-1', task.taskId)).toEqual(task);
      }
    });

    test('a connection that dies in the pool is replaced within the same call', async () => {
      const { task } = await tasks.create(sampleTask());
      await execute(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      const change = { expectedVersion: 1, cause: 'status', status: 'done' } as const;
      expect(await tasks.change('owner-1', task.taskId, change)).toMatchObject({
        status: 'changed',
      });
    });

    test('a server that is away is told apart from a task that is not there', async () => {
      const away = await startPostgresServer(binaries ?? '');
      const repository = await createPostgresTaskRepository({ url: away.url, now });
      await away.stop();
      const unavailable = { code: 'store_unavailable', cause: expect.any(Error) };
      await expect(repository.get('owner-1', 'x')).rejects.toMatchObject(unavailable);
      await expect(repository.create(sampleTask())).rejects.toMatchObject(unavailable);
      await expect(createPostgresTaskRepository({ url: away.url, now })).rejects.toMatchObject(
        unavailable,
      );
      await repository.close();
    });

    test('one bad row does not hide the others', async () => {
      const { task } = await tasks.create(sampleTask());
      const bad = await tasks.create(sampleTask());
      await execute(url, `update tasks set content = '7' where task_id = '${bad.task.taskId}'`);
      const reading = tasks.get('owner-1', bad.task.taskId);
      await expect(reading).rejects.toMatchObject({ code: 'internal' });
      expect((await tasks.list('owner-1', { limit: 10 })).tasks).toHaveLength(2);
      expect(await tasks.get('owner-1', task.taskId)).toEqual(task);
    });
  });

  describe('transactions', () => {
    let transactions: PostgresTransactions;
    let runs: number;
    const failing = (statement: string) => (database: NodePgDatabase) => {
      runs += 1;
      return database.execute(sql.raw(statement));
    };
    const raising = (code: string) => `do $$ begin raise sqlstate '${code}'; end $$`;
    const endOwnConnection = 'select pg_terminate_backend(pg_backend_pid())';

    beforeEach(async () => {
      runs = 0;
      const url = await createDatabase();
      await execute(url, createEndsAtCommit);
      transactions = createPostgresTransactions(url);
    });
    afterEach(() => transactions.close());

    test.each([
      [raising('40001'), false, 3],
      [raising('40P01'), false, 3],
      [endOwnConnection, false, 3],
      [raising('23505'), true, 1],
      [raising('57014'), true, 1],
      ['insert into ends_at_commit values (1)', false, 1],
      ['insert into ends_at_commit values (1)', true, 3],
    ])('%s, repeatable: %s, runs %i times', async (statement, isRepeatable, expected) => {
      const run = transactions.run(failing(statement), { isRepeatable });
      await expect(run).rejects.toBeInstanceOf(Error);
      expect(runs).toBe(expected);
    });

    test('nothing of a run that failed stays', async () => {
      const run = transactions.run(
        async (database) => {
          runs += 1;
          await database.execute(sql`insert into plain values (${runs})`);
          if (runs < 3) await database.execute(sql.raw(raising('40001')));
          return runs;
        },
        { isRepeatable: false },
      );
      expect(await run).toBe(3);
      const left = await transactions.run(
        (database) => database.execute(sql`select n from plain`),
        { isRepeatable: true },
      );
      expect(left.rows).toEqual([{ n: 3 }]);
    });

    test('more at once than there are connections all get their turn', async () => {
      const all = Array.from({ length: 40 }, (_, index) =>
        transactions.run((database) => database.execute(sql`select ${index}::int as n`), {
          isRepeatable: true,
        }),
      );
      const numbers = (await Promise.all(all)).map(({ rows }) => rows[0]?.n);
      expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index));
    });
  });
});

/** A table whose transaction loses its connection while it commits. */
const createEndsAtCommit = `
  create table plain (n int);
  create table ends_at_commit (n int);
  create function lose_connection() returns trigger language plpgsql as
    $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
  create constraint trigger lose after insert on ends_at_commit
    deferrable initially deferred for each row execute function lose_connection();`;

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
