import { expect, test, vi } from 'vitest';
import { createWakeUp } from './wake-up';

/** Whether a promise has settled once everything that is due has run. */
async function hasSettled(promise: Promise<unknown>): Promise<boolean> {
  let isSettled = false;
  void promise.then(() => {
    isSettled = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return isSettled;
}

test('waits for a ring', async () => {
  const { next, wake } = createWakeUp(new AbortController().signal);
  const waiting = next();
  expect(await hasSettled(waiting)).toBe(false);
  wake();
  expect(await hasSettled(waiting)).toBe(true);
});

test('a ring between two waits is not lost, and many count as one', async () => {
  const { next, wake } = createWakeUp(new AbortController().signal);
  wake();
  wake();
  expect(await hasSettled(next())).toBe(true);
  expect(await hasSettled(next())).toBe(false);
});

test('an abort ends every wait, also those that begin after it', async () => {
  const aborting = new AbortController();
  const { next, sleep } = createWakeUp(aborting.signal);
  const waits = [next(), sleep(60_000)];
  aborting.abort();
  for (const wait of [...waits, next(), sleep(60_000)]) expect(await hasSettled(wait)).toBe(true);
});

test('sleeps as long as asked, whoever rings, and leaves neither timer nor listener', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const aborting = new AbortController();
  const remove = vi.spyOn(aborting.signal, 'removeEventListener');
  const add = vi.spyOn(aborting.signal, 'addEventListener');
  const { sleep, wake, next } = createWakeUp(aborting.signal);
  const sleeping = sleep(33);
  wake();
  vi.advanceTimersByTime(32);
  expect(await hasSettled(sleeping)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await hasSettled(sleeping)).toBe(true);
  expect(await hasSettled(next())).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
  vi.useRealTimers();
});
