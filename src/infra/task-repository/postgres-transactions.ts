import { setTimeout as pause } from 'node:timers/promises';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { causesOf, hasCode } from './store-error';

/** Runs pieces of work against PostgreSQL, each in a transaction of its own. */
export interface PostgresTransactions {
  /**
   * Runs the work again, three times at most, after a deadlock, a serialization failure or a lost connection.
   * When the connection is lost during the commit, nobody knows whether it happened: then only work that
   * `isRepeatable` runs again.
   */
  run<Result>(
    work: (database: NodePgDatabase) => Promise<Result>,
    options: { isRepeatable: boolean },
  ): Promise<Result>;
  close(): Promise<void>;
}

export const connectTimeoutMs = 5_000;
const maxAttempts = 3;
/** Client side: for a server that went silent. Longer than the limit that the server keeps itself. */
const silenceTimeoutMs = 15_000;
/** Limits go with the transaction, not with the connection, so a pooler in between does not matter. */
const begin = [
  'begin isolation level read committed',
  'set local statement_timeout = 10000',
  'set local idle_in_transaction_session_timeout = 10000',
].join(';');

export function createPostgresTransactions(url: string): PostgresTransactions {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: silenceTimeoutMs,
    keepAlive: true,
    application_name: 'taskwright',
  });
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));

  return {
    run: async (work, { isRepeatable }) => {
      for (let attempt = 1; ; attempt += 1) {
        let isCommitting = false;
        try {
          return await runOnce(pool, work, () => {
            isCommitting = true;
          });
        } catch (error) {
          const canRepeat =
            wasRolledBack(error) || (isConnectionLost(error) && (!isCommitting || isRepeatable));
          if (!canRepeat || attempt === maxAttempts) throw error;
          await pause(20 * attempt * (1 + Math.random()));
        }
      }
    },
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

/** A connection on which anything failed is closed, which also rolls back. */
async function runOnce<Result>(
  pool: pg.Pool,
  work: (database: NodePgDatabase) => Promise<Result>,
  onCommit: () => void,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await work(drizzle({ client }));
    onCommit();
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** SQLSTATE serialization_failure and deadlock_detected. */
function wasRolledBack(error: unknown): boolean {
  return hasCode(error, (code) => code === '40001' || code === '40P01');
}

/** SQLSTATE class 08, shutdowns of class 57, errors of the socket, and those that pg gives no code. */
function isConnectionLost(error: unknown): boolean {
  return (
    hasCode(error, (code) => /^(08...|57P0[123]|ECONNRESET|EPIPE)$/.test(code)) ||
    causesOf(error).some(
      (cause) =>
        cause instanceof Error &&
        /^Connection terminated unexpectedly$|is not queryable$/.test(cause.message),
    )
  );
}
