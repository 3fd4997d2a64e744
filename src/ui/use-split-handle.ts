'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { clampShare, type ShareLimits, shareAfterKey, shareLimits } from './split-share';

interface SplitHandle {
  first: { minWidthPx: number };
  second: { minWidthPx: number };
  share: number;
  defaultShare: number;
  setShare: (share: number) => void;
  onShare: (share: number) => void;
}

/** What the handle between two panes listens to, and what it tells assistive tools. */
export function useSplitHandle(options: SplitHandle) {
  const { first, second, share, defaultShare, setShare, onShare } = options;
  const [isDragged, setDragged] = useState(false);

  const frameOf = (handle: HTMLElement) => handle.parentElement?.getBoundingClientRect();
  const limitsAt = (handle: HTMLElement): ShareLimits =>
    shareLimits({
      total: frameOf(handle)?.width ?? 0,
      firstMin: first.minWidthPx,
      secondMin: second.minWidthPx,
    });
  const settle = (next: number) => {
    setShare(next);
    onShare(next);
  };

  return {
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-valuenow': Math.round(share),
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    'data-dragged': isDragged || undefined,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(true);
    },
    onPointerMove: ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
      const frame = frameOf(currentTarget);
      if (!isDragged || !frame) return;
      const wanted = ((clientX - frame.left) / frame.width) * 100;
      setShare(clampShare(wanted, limitsAt(currentTarget)));
    },
    onLostPointerCapture: () => {
      setDragged(false);
      onShare(share);
    },
    onDoubleClick: () => settle(defaultShare),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const next = shareAfterKey(event.key, share, limitsAt(event.currentTarget));
      if (next === null) return;
      event.preventDefault();
      settle(next);
    },
  } as const;
}
