import fastify from 'fastify';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { createTaskTestServices } from '@/testing/task-test-services';
import { shutDownOnSignal } from './shut-down';

let exit: MockInstance<typeof process.exit>;
let finishPages: () => void;

/** Stands ready to be told; what holds up the end is the pages. */
beforeEach(async () => {
  vi.useFakeTimers();
  exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as typeof process.exit);
  const closed = new Promise<void>((resolve) => {
    finishPages = resolve;
  });
  shutDownOnSignal({
    server: fastify(),
    services: await createTaskTestServices(),
    pages: { register: () => {}, close: () => closed },
    shutdown: new AbortController(),
    graceMs: 0,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    onStart: () => {},
  });
});
afterEach(() => {
  process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the copies of one signal are one: nothing is cut off', async () => {
  process.emit('SIGINT');
  process.emit('SIGINT');
  vi.advanceTimersByTime(900);
  process.emit('SIGTERM');
  expect(exit).not.toHaveBeenCalled();
  finishPages();
  await vi.waitFor(() => expect(exit.mock.calls).toEqual([[0]]));
});

test('a signal that comes later ends the process at once', () => {
  process.emit('SIGTERM');
  vi.advanceTimersByTime(1_100);
  process.emit('SIGINT');
  expect(exit.mock.calls).toEqual([[1]]);
});
