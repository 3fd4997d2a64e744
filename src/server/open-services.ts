import { randomUUID } from 'node:crypto';
import { createRunningReplies } from '@/core/chat/running-replies';
import type { Log } from '@/core/log';
import { templateCatalog } from '@/core/requirements/template-catalog';
import type { Services } from '@/core/services';
import type { Environment } from './environment-schema';
import { createLanguageModels } from './language-models';
import { openSessionStore } from './open-session-store';
import { openTaskRepository } from './open-task-repository';

const limits = { maxRepliesPerOwner: 64, maxReplies: 500 };

/** Opens everything the environment names. Throws when a storage cannot be reached. */
export async function openServices(environment: Environment, log: Log): Promise<Services> {
  const now = () => new Date();
  return {
    ...createLanguageModels(environment, log),
    sessions: await openSessionStore(environment, now, log),
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
