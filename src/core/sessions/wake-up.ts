/** A bell that remembers one ring: a wake between two waits is not lost, many count as one. */
export interface WakeUp {
  wake: () => void;
  /** Resolves at the next ring, at once if it rang since the last wait, or when the signal aborts. */
  next: () => Promise<void>;
  /** Resolves after that many milliseconds or when the signal aborts, whichever is first. */
  sleep: (ms: number) => Promise<void>;
}

export function createWakeUp(signal: AbortSignal): WakeUp {
  let hasRung = false;
  let release: (() => void) | null = null;
  const wake = () => {
    hasRung = true;
    release?.();
  };
  const waitUntil = (arm: (done: () => void) => () => void) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        signal.removeEventListener('abort', done);
        disarm();
        resolve();
      };
      signal.addEventListener('abort', done);
      const disarm = arm(done);
    });
  return {
    wake,
    next: async () => {
      if (!hasRung) {
        await waitUntil((done) => {
          release = done;
          return () => {
            release = null;
          };
        });
      }
      hasRung = false;
    },
    sleep: (ms) =>
      waitUntil((done) => {
        const timer = setTimeout(done, ms);
        return () => clearTimeout(timer);
      }),
  };
}
