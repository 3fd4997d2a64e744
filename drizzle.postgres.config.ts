import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/infra/task-repository/postgres-schema.ts',
  out: './src/infra/task-repository/migrations/postgres',
});
