import type { LanguageModel } from '@/core/chat/language-model';
import { createRunningReplies } from '@/core/chat/running-replies';
import { templateCatalog } from '@/core/requirements/template-catalog';
import type { Services } from '@/core/services';
import type { TaskRepository } from '@/core/tasks/task-repository';
import { createMemorySessionStore } from '@/infra/session-store/memory-session-store';

const startOfTests = Date.parse('2026-01-01T00:00:00.000Z');

/** The n-th id that test services give out, counted from 1. */
export function testId(count: number): string {
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
}

/** Services in memory with injected time and ids. Time moves one second at each reading. */
export function createTestServices(
  parts: Pick<Services, 'assistant'> & Partial<Services>,
): Services {
  let ticks = 0;
  let ids = 0;
  const now = () => new Date(startOfTests + 1_000 * ticks++);
  const newId = () => testId(++ids);
  const silent = () => {};
  return {
    sessions: createMemorySessionStore({
      ttlMs: 3_600_000,
      maxSessions: 1_000,
      maxSessionsPerOwner: 100,
      maxEventsPerSession: 10_000,
      maxSessionLength: 5_000_000,
      now: () => new Date(startOfTests + 1_000 * ticks),
    }),
    tasks: unusedTasks,
    plainChat: parts.assistant,
    replies: createRunningReplies({
      maxPerOwner: 100,
      maxTotal: 1_000,
      onCrash: (error) => {
        throw error;
      },
    }),
    templates: templateCatalog,
    log: { info: silent, warn: silent, error: silent },
    now,
    newId,
    ...parts,
  };
}

const unexpected = async () => {
  throw new Error('this test has no task repository');
};
const unusedTasks: TaskRepository = {
  create: unexpected,
  get: unexpected,
  list: unexpected,
  listTables: unexpected,
  change: unexpected,
  versions: unexpected,
  delete: unexpected,
  restore: unexpected,
  close: async () => {},
};

/** A model whose replies are written down beforehand, one list of raw text pieces for each call. */
export function createScriptedModel(replies: readonly (readonly string[])[]): LanguageModel {
  let calls = 0;
  return {
    description: { provider: 'demo', label: 'Scripted model' },
    async *stream() {
      const pieces = replies[calls++] ?? [];
      for (const text of pieces) yield { type: 'text', text };
      yield { type: 'finish', reason: 'stop', model: 'scripted', usage: null, categories: [] };
    },
  };
}
