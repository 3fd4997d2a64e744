import clsx from 'clsx';
import type { ReactNode } from 'react';

const tones = {
  danger: 'border-danger bg-danger-wash text-danger',
  caution: 'border-caution bg-caution-wash text-caution',
  calm: 'border-accent bg-accent-wash text-ink',
} as const;

interface NoticeProps {
  tone: keyof typeof tones;
  /** `alert` interrupts a screen reader, `status` waits; without one the text is only there to be found. */
  role?: 'alert' | 'status';
  className?: string;
  children: ReactNode;
}

/** A sentence that needs attention where it stands, with room for what can be done about it. */
export function Notice({ tone, role, className, children }: NoticeProps) {
  return (
    <div
      role={role}
      className={clsx(
        'rounded-r-md border-l-2 px-3 py-2 text-small [overflow-wrap:anywhere]',
        tones[tone],
        className,
      )}
    >
      {children}
    </div>
  );
}
