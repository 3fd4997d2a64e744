import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { settleBefore } from './settle-before';

const inMs = (ms: number) => performance.now() + ms;

test('says how the work came out', async () => {
  expect(await settleBefore(inMs(5_000), Promise.resolve(7))).toEqual({
    status: 'fulfilled',
    value: 7,
  });
  const failure = new Error('no');
  expect(await settleBefore(inMs(5_000), Promise.reject(failure))).toEqual({
    status: 'rejected',
    reason: failure,
  });
});

test('does not wait for work that takes too long', async () => {
  expect(await settleBefore(inMs(5), new Promise(() => {}))).toEqual({ status: 'late' });
  expect(await settleBefore(inMs(-5), new Promise(() => {}))).toEqual({ status: 'late' });
});

/** Begins where timers are looked at next, and what has arrived only then. */
test('work that was done while the process was busy is not late', async () => {
  await new Promise((resolve) => setImmediate(resolve));
  const settled = settleBefore(inMs(5), stat(import.meta.filename));
  for (const endMs = inMs(100); performance.now() < endMs; );
  expect((await settled).status).toBe('fulfilled');
});
