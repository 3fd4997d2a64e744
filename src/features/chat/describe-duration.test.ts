import { expect, it } from 'vitest';
import { describeDuration } from './describe-duration';

it.each([
  [0, '0 seconds'],
  [900, '1 second'],
  [12_000, '12 seconds'],
  [119_001, '120 seconds'],
  [150_000, 'about 3 minutes'],
  [86_400_000, '24 hours'],
])('%i ms are %s', (durationMs, words) => {
  expect(describeDuration(durationMs)).toBe(words);
});
