import { randomUUID } from 'node:crypto';
import type { LanguageModel } from '@/core/chat/language-model';
import type { Log } from '@/core/log';
import type { Services } from '@/core/services';
import { createMemorySessionStore } from '@/infra/session-store/memory-session-store';
import { createTestServices } from '@/testing/test-services';

const limit = 100_000;

/** Services for playing one conversation: real time, sessions in memory, no tasks. */
export function createEvaluationServices(assistant: LanguageModel, log: Log): Services {
  const now = () => new Date();
  const sessions = createMemorySessionStore({
    ttlMs: 24 * 3_600_000,
    maxSessions: 1,
    maxSessionsPerOwner: 1,
    maxEventsPerSession: limit,
    maxSessionLength: 100 * limit,
    now,
  });
  return createTestServices({ assistant, sessions, log, now, newId: () => randomUUID() });
}
