import { describe, expect, it } from 'vitest';
import { readRetryAfterMs } from './retry-after';

const now = Date.parse('2026-10-21T07:28:00Z');

describe('readRetryAfterMs', () => {
  it.each<[Record<string, string>, number | null]>([
    [{}, null],
    [{ 'retry-after-ms': '50' }, 50],
    [{ 'retry-after-ms': '50', 'retry-after': '9' }, 50],
    [{ 'retry-after-ms': '0', 'retry-after': '1' }, 1_000],
    [{ 'retry-after-ms': 'soon', 'retry-after': '1.5' }, 1_500],
    [{ 'retry-after': '86400' }, 86_400_000],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:12 GMT' }, 12_000],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:27:00 GMT' }, null],
    [{ 'retry-after': '-1' }, null],
    [{ 'retry-after': '0' }, null],
    [{ 'retry-after': '' }, null],
    [{ 'retry-after': 'later' }, null],
    [{ 'retry-after-ms': 'Infinity' }, null],
    [{ 'x-ratelimit-reset-tokens': '7' }, null],
  ])('%j is %s ms', (headers, expected) => {
    expect(readRetryAfterMs(new Headers(headers), now)).toBe(expected);
  });
});
