import clsx from 'clsx';
import type { ComponentProps } from 'react';

/** A button that shows only an icon; `label` is its name, and what a pointer that rests on it reads. */
export function IconButton({
  label,
  className,
  ...props
}: Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...props}
      className={clsx(
        'target inline-flex shrink-0 items-center justify-center rounded-md text-faint',
        'transition-colors hover:bg-sunken hover:text-ink disabled:cursor-default disabled:opacity-40',
        className,
      )}
    />
  );
}
