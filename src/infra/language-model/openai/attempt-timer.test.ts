import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttemptTimer, PhaseTimeout } from './attempt-timer';

const forever = () => new Promise<never>(() => {});
const comesAfter = (ms: number) =>
  new Promise<string>((resolve) => setTimeout(resolve, ms, 'came'));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('createAttemptTimer', () => {
  it('ends a phase that lasts too long and says which', async () => {
    using timer = createAttemptTimer(new AbortController().signal);
    timer.enter('first_token', 100);
    const waiting = expect(timer.wait(forever())).rejects.toEqual(new PhaseTimeout('first_token'));
    await vi.advanceTimersByTimeAsync(100);
    await waiting;
    expect(timer.signal.aborted).toBe(true);
  });

  it('adds up the waits of a phase and leaves out the time between them', async () => {
    using timer = createAttemptTimer(new AbortController().signal);
    timer.enter('idle', 100);
    const first = timer.wait(comesAfter(60));
    await vi.advanceTimersByTimeAsync(60);
    expect(await first).toBe('came');
    await vi.advanceTimersByTimeAsync(1_000);
    const second = expect(timer.wait(comesAfter(60))).rejects.toThrow(PhaseTimeout);
    await vi.advanceTimersByTimeAsync(60);
    await second;
  });

  it('begins anew with each phase', async () => {
    using timer = createAttemptTimer(new AbortController().signal);
    for (const _ of [1, 2, 3]) {
      timer.enter('idle', 100);
      const wait = timer.wait(comesAfter(90));
      await vi.advanceTimersByTimeAsync(90);
      expect(await wait).toBe('came');
    }
  });

  it('passes the reason of the caller on, also one that was given before', async () => {
    const caller = new AbortController();
    using timer = createAttemptTimer(caller.signal);
    timer.enter('headers', 100);
    const waiting = expect(timer.wait(forever())).rejects.toBe('stopped');
    caller.abort('stopped');
    await waiting;
    using late = createAttemptTimer(caller.signal);
    late.enter('headers', 100);
    await expect(late.wait(forever())).rejects.toBe('stopped');
  });

  it('leaves no timer behind', async () => {
    const timer = createAttemptTimer(new AbortController().signal);
    timer.enter('headers', 100);
    await timer.wait(Promise.resolve());
    await expect(timer.wait(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    timer[Symbol.dispose]();
    expect(vi.getTimerCount()).toBe(0);
  });
});
