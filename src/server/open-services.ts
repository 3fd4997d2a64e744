import { randomUUID } from 'node:crypto';
import { createRunningReplies } from '@/core/chat/running-replies';
import type { Log } from '@/core/log';
import { templateCatalog } from '@/core/requirements/template-catalog';
import type { Services } from '@/core/services';
import { createMemorySessionStore } from '@/infra/session-store/memory-session-store';
import type { Environment } from './environment-schema';
import { createLanguageModels } from './language-models';
import { openTaskRepository } from './open-task-repository';

const limits = {
  maxSessions: 20_000,
  maxSessionsPerOwner: 500,
  maxEventsPerSession: 10_000,
  maxSessionLength: 4_000_000,
  maxRepliesPerOwner: 8,
  maxReplies: 500,
};

/** Opens everything the environment names. Throws when a storage cannot be reached. */
export async function openServices(environment: Environment, log: Log): Promise<Services> {
  const now = () => new Date();
  const ttlMs = environment.SESSION_TTL_MINUTES * 60_000;
  return {
    ...createLanguageModels(environment, log),
    sessions: createMemorySessionStore({ ...limits, ttlMs, now }),
    tasks: await openTaskRepository(environment, now),
    replies: createRunningReplies({
      maxPerOwner: limits.maxRepliesPerOwner,
      maxTotal: limits.maxReplies,
      onCrash: (err) => log.error({ err }, 'a reply crashed'),
    }),
    templates: templateCatalog,
    log,
    now,
    newId: () => randomUUID(),
  };
}
