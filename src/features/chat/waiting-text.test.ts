import { describe, expect, it } from 'vitest';
import { waitingText } from './waiting-text';

const nowMs = Date.parse('2026-01-01T00:00:00.000Z');
const reply = { hasText: false, waitedMs: 0, nowMs, waiting: null };

describe('waitingText', () => {
  it('waits, and after nine seconds says that it takes long', () => {
    expect(waitingText({ ...reply, waitedMs: 8_999 })).toBe('Waiting for the model…');
    expect(waitingText({ ...reply, waitedMs: 12_000 })).toBe(
      'Still waiting: the model is slow right now (12 s).',
    );
  });

  it('is silent while text arrives', () => {
    expect(waitingText({ ...reply, hasText: true, waitedMs: 60_000 })).toBe('');
  });

  it.each([
    ['2026-01-01T00:00:12.000Z', 'in 12 s'],
    ['2026-01-01T00:00:00.200Z', 'in 1 s'],
    ['2025-12-31T23:59:00.000Z', 'now'],
  ])('counts down to the next attempt at %s', (until, when) => {
    const waiting = { reason: 'rate_limited', until } as const;
    expect(waitingText({ ...reply, hasText: true, waiting })).toBe(
      `The model is busy. Trying again ${when}, as it asked us to wait.`,
    );
  });

  it('tells an attempt that failed from a model that is busy', () => {
    const waiting = { reason: 'retrying', until: '2026-01-01T00:00:02.000Z' } as const;
    expect(waitingText({ ...reply, waiting })).toBe(
      'The model did not answer. Trying again in 2 s.',
    );
  });
});
