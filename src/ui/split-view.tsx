'use client';

import clsx from 'clsx';
import { type ReactNode, useState } from 'react';
import { useSplitHandle } from './use-split-handle';

declare module 'react' {
  interface CSSProperties {
    [customProperty: `--${string}`]: string;
  }
}

interface SplitPane {
  id: string;
  minWidthPx: number;
  content: ReactNode;
}

interface SplitViewProps {
  /** Name of the handle between the panes. */
  label: string;
  first: SplitPane;
  second: SplitPane;
  /** What the first pane has of the width, in percent, at the start and after a double click. */
  initialShare: number;
  defaultShare: number;
  /** After the person has moved the handle. */
  onShare: (share: number) => void;
  className?: string;
}

/** Two panes side by side with a handle between them, for pointer and keyboard. */
export function SplitView(props: SplitViewProps) {
  const { label, first, second, initialShare, className } = props;
  const [share, setShare] = useState(initialShare);
  const handle = useSplitHandle({ ...props, share, setShare });
  return (
    <div
      className={clsx('split-view', className)}
      style={{
        '--share': `${share}%`,
        '--first-min': `${first.minWidthPx}px`,
        '--second-min': `${second.minWidthPx}px`,
      }}
    >
      <div id={first.id} className="min-h-0 overflow-hidden">
        {first.content}
      </div>
      <hr aria-label={label} aria-controls={first.id} {...handle} />
      <div id={second.id} className="min-h-0 overflow-hidden">
        {second.content}
      </div>
    </div>
  );
}
