import { formatEventId } from '@/core/sessions/event-id';
import type { FollowedBatch } from '@/core/sessions/follow-session';
import { foldBatches, type NewsBatch } from './fold-batches';
import type { SessionEntry } from './session-entry';

/** `offline` is said only after a while; a session that is `gone` does not come back. */
export type LinkStatus = 'live' | 'offline' | 'gone';

export interface FollowHandlers {
  onBatch(batch: FollowedBatch): void;
  onConnected(isConnected: boolean): void;
  /** The stream is over, by an error or by the server; nobody reopens it but the follower. */
  onEnd(): void;
}

export interface FollowerPorts {
  /** Opens the stream after that id; returns a way to close it. */
  subscribe(lastEventId: string | null, handlers: FollowHandlers): () => void;
  read(): SessionEntry | undefined;
  write(entry: SessionEntry): void;
  scheduleFrame(run: () => void): () => void;
  onStatus(status: LinkStatus): void;
}

export const offlineAfterMs = 3_000;
const reopenAfterMs = 1_000;

/**
 * Keeps a cached session true: folds what the stream brings, at most one write a frame, and reopens the stream
 * where it broke off. `stop` folds what waits and closes it.
 */
export function followIntoCache(ports: FollowerPorts): { stop: () => void } {
  let waiting: NewsBatch[] = [];
  let cancelFrame: (() => void) | null = null;
  let offlineTimer: ReturnType<typeof setTimeout> | undefined;
  let reopenTimer: ReturnType<typeof setTimeout> | undefined;
  let close = () => {};
  let isOver = false;

  const flush = () => {
    cancelFrame?.();
    cancelFrame = null;
    const entry = foldBatches(ports.read(), waiting);
    waiting = [];
    if (entry) ports.write(entry);
  };

  const setConnected = (isConnected: boolean) => {
    if (isConnected) {
      clearTimeout(offlineTimer);
      offlineTimer = undefined;
      ports.onStatus('live');
    } else {
      offlineTimer ??= setTimeout(() => ports.onStatus('offline'), offlineAfterMs);
    }
  };

  const end = () => {
    isOver = true;
    clearTimeout(offlineTimer);
    clearTimeout(reopenTimer);
    close();
    if (waiting.length > 0) flush();
  };

  const open = () => {
    const position = ports.read()?.position;
    setConnected(false);
    close = ports.subscribe(position ? formatEventId(position) : null, {
      onConnected: (isConnected) => !isOver && setConnected(isConnected),
      onBatch: (batch) => {
        if (isOver) return;
        setConnected(true);
        if (batch.type === 'gone') {
          end();
          ports.onStatus('gone');
          return;
        }
        waiting.push(batch);
        cancelFrame ??= ports.scheduleFrame(flush);
      },
      onEnd: () => {
        if (isOver) return;
        if (waiting.length > 0) flush();
        setConnected(false);
        clearTimeout(reopenTimer);
        reopenTimer = setTimeout(open, reopenAfterMs);
      },
    });
  };

  open();
  return { stop: () => !isOver && end() };
}
