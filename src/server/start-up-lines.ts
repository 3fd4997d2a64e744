import type { Services } from '@/core/services';
import type { Environment } from './environment-schema';

/** What an operator reads once the server listens: where it is, which model answers, where things are kept. */
export function startUpLines(
  address: string,
  { assistant, plainChat }: Pick<Services, 'assistant' | 'plainChat'>,
  environment: Environment,
): string {
  const { DATABASE_URL, DATA_DIR, REDIS_URL, SESSION_TTL_MINUTES } = environment;
  const rows = [
    ['Open', address],
    ['Assistant', assistant.description.label],
    ['Plain chat', plainChat.description.label],
    [
      'Sessions',
      `${REDIS_URL ? 'Redis' : 'memory of this process'}, kept ${SESSION_TTL_MINUTES} idle minutes`,
    ],
    ['Tasks', DATABASE_URL ? 'PostgreSQL' : `SQLite in ${DATA_DIR}`],
  ] as const;
  const lines = rows.map(([name, value]) => `  ${name.padEnd(11)} ${value}`);
  return ['', 'Taskwright is ready.', '', ...lines, ''].join('\n');
}
