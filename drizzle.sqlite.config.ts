import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/infra/task-repository/sqlite-schema.ts',
  out: './src/infra/task-repository/migrations/sqlite',
});
