import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { createSqliteRunner, type SqliteDatabase, type SqliteRunner } from './sqlite-runner';

/** A database in memory, for tests. */
export const inMemory = ':memory:';

/** The driver waits inside a synchronous call and holds up the whole process meanwhile, so it waits briefly. */
const driverWaitMs = 10;

/** Opens `tasks.db` in the folder, which is made when it is not there, and brings its tables up to date. */
export async function openSqliteDatabase(
  dataDir: string,
  migrationsFolder: string,
): Promise<SqliteRunner> {
  const isFile = dataDir !== inMemory;
  if (isFile) await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const url = isFile ? pathToFileURL(path.resolve(dataDir, 'tasks.db')).href : inMemory;
  const client = createClient({ url, concurrency: 1, timeout: driverWaitMs });
  const runner = createSqliteRunner(client, { canReconnect: isFile });
  try {
    await runner.run((database) => prepare(database, migrationsFolder));
    return runner;
  } catch (error) {
    runner.close();
    throw error;
  }
}

/** `synchronous = full` is what this build of SQLite gives every connection; a test holds it to that. */
async function prepare(database: SqliteDatabase, migrationsFolder: string): Promise<void> {
  await database.run(sql`pragma journal_mode = wal`);
  await database.run(sql`pragma foreign_keys = off`);
  await migrate(database, migrationsFolder);
  await database.run(sql`pragma foreign_keys = on`);
}

/** All that is missing, in one transaction that takes the write lock first: of two at once the second finds it done. */
async function migrate(database: SqliteDatabase, migrationsFolder: string): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder });
  await database.transaction(async (transaction) => {
    await transaction.run(
      sql`create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)`,
    );
    const applied = await transaction.get<{ last: number | null }>(
      sql`select max(created_at) as last from __drizzle_migrations`,
    );
    for (const migration of migrations) {
      if (migration.folderMillis <= (applied.last ?? 0)) continue;
      for (const statement of migration.sql) await transaction.run(sql.raw(statement));
      await transaction.run(
        sql`insert into __drizzle_migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`,
      );
    }
  });
}
