import { AppError } from '../errors';

/** A place for one reply. Exactly one of `run` and `release` is to be called. */
export interface ReplySlot {
  /** Runs `work` detached from the caller. Its signal aborts at shutdown, after the deadline. */
  run(work: (shutdown: AbortSignal) => Promise<void>): void;
  release(): void;
}

/** The replies that this process is writing: counted, and ended together when it shuts down. */
export interface RunningReplies {
  /** @throws AppError `shutting_down` or `too_many_replies`. */
  reserve(ownerId: string): ReplySlot;
  count(): number;
  /** Takes no new ones, lets the running ones finish until the deadline, then aborts and awaits them. */
  drain(deadlineMs: number): Promise<void>;
}

export interface RunningRepliesOptions {
  maxPerOwner: number;
  maxTotal: number;
  /** Told of what `work` threw; `work` is expected to handle its own failures. */
  onCrash: (error: unknown) => void;
}

const retryAfterMs = 5_000;

export function createRunningReplies(options: RunningRepliesOptions): RunningReplies {
  const slots = new Map<symbol, string>();
  const running = new Set<Promise<void>>();
  /** One for each reply: many listeners on one signal look like a leak. */
  const stops = new Set<AbortController>();
  let isDraining = false;
  let isOverdue = false;

  return {
    reserve: (ownerId) => {
      if (isDraining) throw new AppError('shutting_down', { details: { retryAfterMs } });
      const ofOwner = [...slots.values()].filter((owner) => owner === ownerId).length;
      if (ofOwner >= options.maxPerOwner || slots.size >= options.maxTotal) {
        throw new AppError('too_many_replies', { details: { retryAfterMs } });
      }
      const slot = Symbol(ownerId);
      slots.set(slot, ownerId);
      const release = () => void slots.delete(slot);
      return {
        release,
        run: (work) => {
          const stop = new AbortController();
          stops.add(stop);
          if (isOverdue) stop.abort();
          const done: Promise<void> = work(stop.signal)
            .catch(options.onCrash)
            .finally(() => {
              release();
              stops.delete(stop);
              running.delete(done);
            });
          running.add(done);
        },
      };
    },
    count: () => running.size,
    drain: async (deadlineMs) => {
      isDraining = true;
      const timer = setTimeout(() => {
        isOverdue = true;
        for (const stop of stops) stop.abort();
      }, deadlineMs);
      await Promise.all(running);
      clearTimeout(timer);
    },
  };
}
