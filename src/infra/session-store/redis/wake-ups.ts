import type { SessionRef } from '@/core/sessions/session-store';
import { createSessionWatchers } from '../session-watchers';
import type { RedisConnection } from './redis-connection';
import { runScript } from './redis-script';
import { keysOf } from './session-keys';
import { surveyScript } from './upkeep-scripts';

/**
 * Wakes who watches. What is published is only a hint, and may be lost: every `surveyMs` the sessions that are
 * watched are looked at, and after a lost connection everybody is woken.
 */
export interface WakeUps {
  watch(ref: SessionRef, wake: () => void): Promise<Disposable>;
  close(): void;
}

interface Watched {
  meta: string;
  lease: string;
  /** What the last survey said. */
  seen: string;
}

const surveySize = 200;

export function createWakeUps(
  connection: RedisConnection,
  { surveyMs }: { surveyMs: number },
): WakeUps {
  const watched = new Map<string, Watched>();
  const watchers = createSessionWatchers((channel) => {
    watched.delete(channel);
    connection
      .run(async (client) => {
        if (!watched.has(channel)) await client.unsubscribe(channel);
      })
      .catch(() => {});
  });

  const onMessage = (_: string, channel: string) => watchers.wake(channel);
  const subscribe = (channels: string[]) =>
    connection.run(async (client) => {
      const wanted = channels.filter((channel) => watched.has(channel));
      if (wanted.length > 0) await client.subscribe(wanted, onMessage);
    });

  const resume = async () => {
    await subscribe([...watched.keys()]);
    for (const channel of watched.keys()) watchers.wake(channel);
  };

  const look = async (sessions: Watched[]) => {
    const keys = sessions.flatMap(({ meta, lease }) => [meta, lease]);
    return (await runScript(connection, surveyScript, { keys, given: {} })).values;
  };

  const survey = async (sessions: [string, Watched][]) => {
    const found = await look(sessions.map(([, session]) => session));
    for (const [index, [channel, session]] of sessions.entries()) {
      const seen = found[index] ?? '';
      if (seen !== session.seen || seen === 'abandoned') watchers.wake(channel);
      session.seen = seen;
    }
  };

  const surveyAll = () => {
    const sessions = [...watched];
    for (let start = 0; start < sessions.length; start += surveySize) {
      survey(sessions.slice(start, start + surveySize)).catch(() => {});
    }
  };
  const timer = setInterval(surveyAll, surveyMs).unref();
  connection.onRegained(() => void resume().catch(() => {}));

  return {
    watch: async (ref, wake) => {
      const { meta, lease, channel } = keysOf(ref);
      const watcher = watchers.add(channel, wake);
      const session = watched.get(channel) ?? { meta, lease, seen: '' };
      watched.set(channel, session);
      try {
        await subscribe([channel]);
        if (session.seen === '') session.seen = (await look([session]))[0] ?? '';
      } catch (error) {
        watcher[Symbol.dispose]();
        throw error;
      }
      return watcher;
    },
    close: () => clearInterval(timer),
  };
}
