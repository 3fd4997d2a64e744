import { formatEventId } from '@/core/sessions/event-id';
import type { FollowerPorts } from './session-follower';
import type { StreamPlaces } from './stream-places';

type Subscribe = FollowerPorts['subscribe'];

/** What a tab missed comes at once; after this much silence the place goes to the next tab. */
const silenceMs = 150;
const longestVisitMs = 1_000;
const pauseMs = 300;

/**
 * Keeps a stream open where there is a place for it. Without one it looks in for a moment, again and again, and
 * goes on after what it has; the follower above notices nothing.
 */
export function followInTurn(subscribe: Subscribe, places: StreamPlaces): Subscribe {
  return (lastEventId, handlers) => {
    let after = lastEventId;
    let isOver = false;
    let leave = () => {};

    const listen = (isVisit: boolean) =>
      new Promise<void>((resolve) => {
        if (isOver) return resolve();
        let close = () => {};
        let hasLeft = false;
        const timers: Record<'silence' | 'end', ReturnType<typeof setTimeout> | undefined> = {
          silence: undefined,
          end: undefined,
        };
        leave = () => {
          hasLeft = true;
          clearTimeout(timers.silence);
          clearTimeout(timers.end);
          close();
          resolve();
        };
        const waitForSilence = () => {
          if (!isVisit) return;
          clearTimeout(timers.silence);
          timers.silence = setTimeout(leave, silenceMs);
          timers.end ??= setTimeout(leave, longestVisitMs);
        };
        close = subscribe(after, {
          onConnected: (isConnected) => {
            if (hasLeft) return;
            handlers.onConnected(isConnected);
            if (isConnected) waitForSilence();
          },
          onBatch: (batch) => {
            if (hasLeft) return;
            if (batch.type !== 'gone') after = formatEventId(batch.position);
            handlers.onBatch(batch);
            waitForSilence();
          },
          onEnd: () => {
            if (hasLeft) return;
            isOver = true;
            leave();
            handlers.onEnd();
          },
        });
      });

    const takeTurns = async () => {
      while (!isOver && !(await places.keep(() => listen(false)))) {
        await places.borrow(() => listen(true));
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    };
    takeTurns().catch(() => listen(false));
    return () => {
      isOver = true;
      leave();
    };
  };
}
