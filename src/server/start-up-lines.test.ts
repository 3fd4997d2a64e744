import { expect, test } from 'vitest';
import { createScriptedModel } from '@/testing/test-services';
import { environmentSchema } from './environment-schema';
import { startUpLines } from './start-up-lines';

const model = createScriptedModel([]);

function lines(variables: Record<string, string>): string {
  const environment = environmentSchema.parse(variables);
  return startUpLines('http://127.0.0.1:3000', { assistant: model, plainChat: model }, environment);
}

test('says where it is, which model answers and where things are kept', () => {
  expect(lines({})).toBe(`
Taskwright is ready.

  Open        http://127.0.0.1:3000
  Assistant   Scripted model
  Plain chat  Scripted model
  Sessions    memory of this process, kept 720 idle minutes
  Tasks       SQLite in .data
`);
});

test('names the storages that were chosen, without their passwords', () => {
  const shown = lines({
    DATABASE_URL: 'postgres://user:canary@db/tasks',
    REDIS_URL: 'redis://:canary@cache',
  });
  expect(shown).toContain('Tasks       PostgreSQL');
  expect(shown).toContain('Sessions    Redis');
  expect(shown).not.toContain('canary');
});
