import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { connectTimeoutMs } from './postgres-transactions';

const maxWaitMs = 60_000;

/** Brings the tables up to date. Of several servers that start at once one does it and the others wait for it. */
export async function migratePostgres(url: string, migrationsFolder: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'taskwright migrations',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(`set statement_timeout = ${maxWaitMs}`);
    await client.query("select pg_advisory_lock(hashtext('taskwright migrations'))");
    await migrate(drizzle({ client }), { migrationsFolder });
  } finally {
    await client.end();
  }
}
