import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@libsql/client/sqlite3';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { hasCode } from './store-error';

export type SqliteDatabase = LibSQLDatabase & { $client: Client };

/** Runs work against an open database, one piece at a time. */
export interface SqliteRunner {
  /** Tries again while another process holds the write lock, up to `maxWaitMs`. */
  run<Result>(
    work: (database: SqliteDatabase) => Promise<Result>,
    maxWaitMs?: number,
  ): Promise<Result>;
  close(): void;
}

/**
 * A statement that failed is not finished by the driver: it keeps its snapshot or its lock, and what runs after it
 * on the same connection is not committed (libsql-client-ts issue 352). So after any failure the connection is
 * replaced before anything else runs. A database in memory lives in its connection and cannot.
 */
export function createSqliteRunner(
  client: Client,
  { canReconnect }: { canReconnect: boolean },
): SqliteRunner {
  const database = drizzle(client);
  const takeTurn = createTurns();
  const attempt = async <Result>(work: (database: SqliteDatabase) => Promise<Result>) => {
    try {
      return await work(database);
    } catch (error) {
      if (canReconnect && !client.closed) await client.reconnect();
      throw error;
    }
  };
  return {
    run: (work, maxWaitMs = 5_000) =>
      retryWhileBusy(() => takeTurn(() => attempt(work)), maxWaitMs),
    close: () => client.close(),
  };
}

async function retryWhileBusy<Result>(
  run: () => Promise<Result>,
  maxWaitMs: number,
): Promise<Result> {
  const giveUpAt = performance.now() + maxWaitMs;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      const isBusy = hasCode(error, (code) => /^SQLITE_(BUSY|LOCKED)/.test(code));
      if (!isBusy || performance.now() > giveUpAt) throw error;
      await pause(10 + 20 * Math.random());
    }
  }
}

/** Lets work begin only when all work before it has ended. */
function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
