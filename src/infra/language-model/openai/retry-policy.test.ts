import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from './failure-table';
import type { Rejection } from './rejection';
import { decideRetry, type RetryCircumstances, type RetryDecision } from './retry-policy';

const bare: Rejection = {
  origin: 'status',
  status: 500,
  code: '',
  param: '',
  message: '',
  categories: [],
  retryAfterMs: null,
  requestId: null,
  phase: null,
};
const calm: RetryCircumstances = {
  retryCount: 0,
  hasText: false,
  retryWaitCapMs: 20_000,
  random: () => 0,
};

function decide(facts: Partial<Rejection>, circumstances: Partial<RetryCircumstances> = {}) {
  const rejection = { ...bare, ...facts };
  return decideRetry(rejection, diagnose(rejection), { ...calm, ...circumstances });
}

const giveUp = { type: 'give_up' } as const;
const retrying = (waitMs: number): RetryDecision => ({ type: 'wait', reason: 'retrying', waitMs });
const limited = (waitMs: number): RetryDecision => {
  return { type: 'wait', reason: 'rate_limited', waitMs };
};

describe('decideRetry', () => {
  it.each<[Partial<Rejection>, Partial<RetryCircumstances>, RetryDecision]>([
    [{ status: 500 }, {}, retrying(500)],
    [{ status: 500 }, { retryCount: 1 }, retrying(1_000)],
    [{ status: 500 }, { retryCount: 2 }, giveUp],
    [{ status: 500 }, { random: () => 0.999_999 }, retrying(376)],
    [{ status: 500 }, { hasText: true }, giveUp],
    [{ status: 500 }, { retryWaitCapMs: 100 }, retrying(100)],
    [{ status: 400 }, {}, giveUp],
    [{ status: 401 }, {}, giveUp],
    [{ status: 429 }, {}, limited(500)],
    [{ status: 429, retryAfterMs: 12_000 }, {}, limited(12_000)],
    [{ status: 429, retryAfterMs: 12_000 }, { random: () => 0.5 }, limited(12_600)],
    [{ status: 429, retryAfterMs: 20_000 }, { random: () => 0.5 }, limited(20_000)],
    [{ status: 429, retryAfterMs: 20_001 }, {}, giveUp],
    [{ status: 429, retryAfterMs: 86_400_000 }, {}, giveUp],
    [{ status: 503, retryAfterMs: 700 }, {}, retrying(700)],
    [{ origin: 'connection', status: null }, {}, retrying(500)],
    [{ origin: 'timeout', status: null, phase: 'headers' }, {}, retrying(500)],
    [{ origin: 'timeout', status: null, phase: 'headers' }, { retryCount: 1 }, giveUp],
    [{ origin: 'timeout', status: null, phase: 'first_token' }, {}, giveUp],
    [{ origin: 'stream', status: 429 }, {}, giveUp],
    [{ origin: 'body', status: null, code: 'broken_off' }, {}, giveUp],
  ])('%j with %j', (facts, circumstances, expected) => {
    expect(decide(facts, circumstances)).toEqual(expected);
  });

  it('never waits longer than the cap, nor shorter than the service asked', () => {
    const named = fc.option(fc.integer({ min: 1, max: 100_000 }));
    const random = fc.double({ min: 0, max: 0.999_999, noNaN: true });
    const property = fc.property(named, random, fc.nat(60_000), (retryAfterMs, chance, cap) => {
      const decision = decide(
        { status: 429, retryAfterMs },
        { random: () => chance, retryWaitCapMs: cap },
      );
      if (decision.type === 'give_up') expect(retryAfterMs).toBeGreaterThan(cap);
      if (decision.type === 'wait') {
        expect(decision.waitMs).toBeLessThanOrEqual(cap);
        expect(decision.waitMs).toBeGreaterThanOrEqual(retryAfterMs ?? 0);
      }
    });
    fc.assert(property);
  });
});
