import { describe, expect, it } from 'vitest';
import { clampShare, shareAfterKey, shareLimits } from './split-share';

const limits = { min: 30, max: 70 };

describe('shareLimits', () => {
  it('leaves both panes their least width', () => {
    expect(shareLimits({ total: 1_000, firstMin: 360, secondMin: 320 })).toEqual({
      min: 36,
      max: 68,
    });
  });

  it('is the middle where both do not fit', () => {
    expect(shareLimits({ total: 600, firstMin: 360, secondMin: 320 })).toEqual({
      min: 50,
      max: 50,
    });
  });
});

it.each([
  [10, 30],
  [50, 50],
  [90, 70],
])('clamps %i to %i', (share, clamped) => {
  expect(clampShare(share, limits)).toBe(clamped);
});

it.each([
  ['ArrowLeft', 60, 58],
  ['ArrowRight', 60, 62],
  ['ArrowRight', 69, 70],
  ['Home', 60, 30],
  ['End', 60, 70],
  ['Tab', 60, null],
])('%s at %i goes to %s', (key, share, after) => {
  expect(shareAfterKey(key, share, limits)).toBe(after);
});
