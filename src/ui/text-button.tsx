import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** A small action inside running text. */
export function TextButton({ className, ...props }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...props}
      className={clsx(
        'target inline-flex items-center gap-1 rounded-sm px-1 text-small text-accent',
        'underline decoration-accent/40 underline-offset-4 hover:decoration-accent disabled:opacity-50',
        className,
      )}
    />
  );
}
