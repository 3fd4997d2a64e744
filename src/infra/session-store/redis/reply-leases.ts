import type { SessionRef } from '@/core/sessions/session-store';
import { abandonedReplyEnd } from '../abandoned-reply-end';
import type { RedisConnection } from './redis-connection';
import { runScript } from './redis-script';
import { keysOf } from './session-keys';
import type { AppendEvents } from './session-writer';
import { holdScript, releaseScript } from './upkeep-scripts';

export interface ReplyLeasesOptions {
  /** Life of a lease that is not renewed, in milliseconds. */
  leaseMs: number;
  ttlMs: number;
}

/**
 * Who writes a reply renews its lease. A reply without one is abandoned, and whoever comes across it ends it; the
 * append that does so is conditional, so that only one succeeds.
 */
export interface ReplyLeases {
  hold(ref: SessionRef, replyId: string): AsyncDisposable;
  /** Ends an abandoned reply; whether it is worth reading again. */
  endAbandoned(ref: SessionRef, replyId: string): Promise<boolean>;
  close(): void;
}

interface Held {
  ref: SessionRef;
  replyId: string;
}

export function createReplyLeases(
  connection: RedisConnection,
  append: AppendEvents,
  { leaseMs, ttlMs }: ReplyLeasesOptions,
): ReplyLeases {
  const allHeld = new Set<Held>();
  const change = (script: typeof holdScript, { ref, replyId }: Held) =>
    runScript(connection, script, { keys: keysOf(ref).all, given: { replyId, leaseMs, ttlMs } });
  const renewAll = () => {
    for (const held of allHeld) change(holdScript, held).catch(() => {});
  };
  const renewal = setInterval(renewAll, leaseMs / 3).unref();
  connection.onRegained(renewAll);

  /** Leases ran out while Redis was away, and their holders need a moment to take them again. */
  const canJudge = () => performance.now() - connection.regainedAtMs() > leaseMs;
  const end = async (ref: SessionRef, replyId: string) => {
    await append(ref, [abandonedReplyEnd(replyId)], { abandonedReply: replyId });
  };

  return {
    hold: (ref, replyId) => {
      const held = { ref, replyId };
      allHeld.add(held);
      return {
        [Symbol.asyncDispose]: async () => {
          if (!allHeld.delete(held)) return;
          try {
            const { status } = await change(releaseScript, held);
            if (status === 'abandoned') await end(ref, replyId);
          } catch {
            // The lease runs out, and whoever comes across the reply ends it.
          }
        },
      };
    },
    endAbandoned: async (ref, replyId) => {
      if (replyId === '' || !canJudge()) return false;
      await end(ref, replyId);
      return true;
    },
    close: () => clearInterval(renewal),
  };
}
