import { describe, expect, test } from 'vitest';
import { idempotencyKeyOf } from './idempotency-key';
import { createKeyedAnswers } from './keyed-answers';

const call = { key: 'k', scope: 'owner', body: { a: 1 } };

describe('createKeyedAnswers', () => {
  test('does the work once, also for calls at the same time', async () => {
    const keyed = createKeyedAnswers<number>();
    let count = 0;
    const work = async () => ++count;
    const answers = await Promise.all(Array.from({ length: 50 }, () => keyed.answer(call, work)));
    expect(new Set(answers)).toEqual(new Set([1]));
    expect(await keyed.answer(call, work)).toBe(1);
  });

  test('keys belong to their scope, and calls without a key always work', async () => {
    const keyed = createKeyedAnswers<number>();
    let count = 0;
    const work = async () => ++count;
    await keyed.answer(call, work);
    expect(await keyed.answer({ ...call, scope: 'other' }, work)).toBe(2);
    expect(await keyed.answer({ ...call, key: null }, work)).toBe(3);
    expect(await keyed.answer({ ...call, key: null }, work)).toBe(4);
  });

  test('refuses the same key with another body', async () => {
    const keyed = createKeyedAnswers<number>();
    await keyed.answer(call, async () => 1);
    expect(() => keyed.answer({ ...call, body: { a: 2 } }, async () => 2)).toThrow(
      'idempotency_conflict',
    );
  });

  test('forgets failures', async () => {
    const keyed = createKeyedAnswers<number>();
    const failing = keyed.answer(call, async () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await keyed.answer(call, async () => 7)).toBe(7);
  });
});

test.each([
  [undefined, null],
  ['a', 'a'],
  ['8e03978e-40d5-43e8-bc93-6894a57f9324', '8e03978e-40d5-43e8-bc93-6894a57f9324'],
])('idempotencyKeyOf(%j)', (header, key) => {
  expect(idempotencyKeyOf(header)).toBe(key);
});

test.each(['', 'a b', 'ä', 'x'.repeat(256), '\u0000'])('idempotencyKeyOf refuses %j', (header) => {
  expect(() => idempotencyKeyOf(header)).toThrow('invalid_input');
});
