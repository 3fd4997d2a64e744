/** How much of a width the first of two panes may take, in percent. */
export interface ShareLimits {
  min: number;
  max: number;
}

interface SplitWidths {
  /** All in pixels. */
  total: number;
  firstMin: number;
  secondMin: number;
}

/** The limits that leave both panes their least width; the middle where there is no room for that. */
export function shareLimits({ total, firstMin, secondMin }: SplitWidths): ShareLimits {
  if (total < firstMin + secondMin) return { min: 50, max: 50 };
  return { min: (firstMin / total) * 100, max: 100 - (secondMin / total) * 100 };
}

export function clampShare(share: number, { min, max }: ShareLimits): number {
  return Math.min(Math.max(share, min), max);
}

const stepPercent = 2;

/** Where a key puts the handle; `null` for a key that does nothing to it. */
export function shareAfterKey(key: string, share: number, limits: ShareLimits): number | null {
  switch (key) {
    case 'ArrowLeft':
      return clampShare(share - stepPercent, limits);
    case 'ArrowRight':
      return clampShare(share + stepPercent, limits);
    case 'Home':
      return limits.min;
    case 'End':
      return limits.max;
    default:
      return null;
  }
}
