import { expect, it } from 'vitest';
import { describeAge } from './describe-age';

const now = Date.parse('2026-03-10T12:00:00Z');
const minute = 60_000;

it.each([
  [0, 'just now'],
  [-5 * minute, 'just now'],
  [59_999, 'just now'],
  [minute, '1 minute ago'],
  [59 * minute, '59 minutes ago'],
  [60 * minute, '1 hour ago'],
  [24 * 60 * minute, 'yesterday'],
  [3 * 24 * 60 * minute, '3 days ago'],
  [30 * 24 * 60 * minute, 'Feb 8, 2026'],
])('%i ms ago is «%s»', (ageMs, words) => {
  expect(describeAge(now - ageMs, now)).toBe(words);
});
