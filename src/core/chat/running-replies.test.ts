import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRunningReplies } from './running-replies';

const onCrash = vi.fn();
const start = () => createRunningReplies({ maxPerOwner: 2, maxTotal: 3, onCrash });

/** Work that goes on until the test ends it or the process shuts down. */
function endless() {
  const ending = new AbortController();
  const work = (shutdown: AbortSignal) =>
    new Promise<void>((resolve) => {
      for (const signal of [shutdown, ending.signal]) {
        signal.addEventListener('abort', () => resolve());
      }
    });
  return { work, end: () => ending.abort() };
}

beforeEach(() => {
  vi.useFakeTimers();
  onCrash.mockReset();
});
afterEach(() => void vi.useRealTimers());

test('an owner has so many places, and all owners so many', () => {
  const replies = start();
  replies.reserve('ada');
  replies.reserve('ada');
  const refused = { code: 'too_many_replies', details: { retryAfterMs: 5_000 } };
  expect(() => replies.reserve('ada')).toThrow(expect.objectContaining(refused));
  replies.reserve('bob');
  expect(() => replies.reserve('cyd')).toThrow(expect.objectContaining(refused));
});

test('a place is free again when it is released, when its work ends, and when its work fails', async () => {
  const replies = start();
  const reply = endless();
  replies.reserve('ada').run(reply.work);
  replies.reserve('ada').run(() => Promise.reject(new Error('x')));
  await vi.waitFor(() => expect(replies.count()).toBe(1));
  expect(onCrash).toHaveBeenCalledWith(new Error('x'));
  replies.reserve('ada').release();
  replies.reserve('ada').release();
  reply.end();
  await vi.waitFor(() => expect(replies.count()).toBe(0));
  replies.reserve('ada');
  replies.reserve('ada');
});

test('a drain takes no new ones and waits for the running ones', async () => {
  const replies = start();
  const reply = endless();
  replies.reserve('ada').run(reply.work);
  const drained = replies.drain(30_000);
  expect(() => replies.reserve('bob')).toThrow(expect.objectContaining({ code: 'shutting_down' }));
  reply.end();
  await drained;
  expect(replies.count()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a drain aborts what still runs at its deadline, and waits for it', async () => {
  const replies = start();
  let isAborted = false;
  replies.reserve('ada').run(async (shutdown) => {
    await endless().work(shutdown);
    isAborted = shutdown.aborted;
  });
  const drained = replies.drain(30_000);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(replies.count()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await drained;
  expect(isAborted).toBe(true);
});

test('each reply has a signal of its own, and all of them abort', async () => {
  const replies = start();
  const signals: AbortSignal[] = [];
  const work = async (shutdown: AbortSignal) => {
    signals.push(shutdown);
    await endless().work(shutdown);
  };
  for (const owner of ['ada', 'ada', 'bob']) replies.reserve(owner).run(work);
  const drained = replies.drain(0);
  await vi.advanceTimersByTimeAsync(0);
  await drained;
  expect(new Set(signals).size).toBe(3);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
});

test('a reply that begins after the deadline is aborted from the start', async () => {
  const replies = start();
  const slot = replies.reserve('ada');
  replies.reserve('bob').run(endless().work);
  const drained = replies.drain(0);
  await vi.advanceTimersByTimeAsync(0);
  await drained;
  let wasAborted = false;
  slot.run(async ({ aborted }) => {
    wasAborted = aborted;
  });
  expect(wasAborted).toBe(true);
});
