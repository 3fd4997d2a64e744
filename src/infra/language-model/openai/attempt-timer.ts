export type AttemptPhase = 'token' | 'headers' | 'first_token' | 'idle' | 'grace';

/** A phase of an attempt lasted longer than it may. */
export class PhaseTimeout extends Error {
  override readonly name = 'PhaseTimeout';

  constructor(readonly phase: AttemptPhase) {
    super(`nothing came in time: ${phase}`);
  }
}

/**
 * The time limit and the end of one attempt. Only time inside `wait` counts, so a slow reader of the parts never
 * makes the service look silent. `signal` aborts with the caller's reason, with a `PhaseTimeout`, or at disposal.
 */
export interface AttemptTimer extends Disposable {
  readonly signal: AbortSignal;
  /** Begins a phase with its whole time. */
  enter(phase: AttemptPhase, limitMs: number): void;
  /** Rejects with the reason of `signal` as soon as that aborts, whatever the promise does. */
  wait<Value>(promise: Promise<Value>): Promise<Value>;
}

export function createAttemptTimer(caller: AbortSignal): AttemptTimer {
  const controller = new AbortController();
  const { signal } = controller;
  let phase: AttemptPhase = 'headers';
  let remainingMs = 0;
  let interrupt: (reason: unknown) => void = () => {};

  const onCallerAbort = () => controller.abort(caller.reason);
  caller.addEventListener('abort', onCallerAbort, { once: true });
  if (caller.aborted) onCallerAbort();
  signal.addEventListener('abort', () => interrupt(signal.reason), { once: true });

  return {
    signal,
    enter: (nextPhase, limitMs) => {
      phase = nextPhase;
      remainingMs = limitMs;
    },
    wait: (promise) =>
      new Promise((resolve, reject) => {
        const startedAt = performance.now();
        const timer = setTimeout(() => controller.abort(new PhaseTimeout(phase)), remainingMs);
        const settle = () => {
          clearTimeout(timer);
          remainingMs = Math.max(0, remainingMs - (performance.now() - startedAt));
        };
        interrupt = (reason) => {
          settle();
          reject(reason);
        };
        if (signal.aborted) interrupt(signal.reason);
        promise.then(resolve, reject).finally(settle);
      }),
    [Symbol.dispose]: () => {
      caller.removeEventListener('abort', onCallerAbort);
      controller.abort();
    },
  };
}
