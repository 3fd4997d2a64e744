import type { Services } from '@/core/services';
import { createSqliteTaskRepository } from '@/infra/task-repository/sqlite-task-repository';
import { createScriptedModel, createTestServices } from './test-services';

/** Test services with tasks in a database in memory. The time of the database stands still. */
export async function createTaskTestServices(parts: Partial<Services> = {}): Promise<Services> {
  const now = () => new Date('2026-02-03T04:05:06.789Z');
  const tasks = await createSqliteTaskRepository({ dataDir: ':memory:', now });
  return createTestServices({ assistant: createScriptedModel([]), tasks, ...parts });
}
