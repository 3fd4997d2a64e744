import clsx from 'clsx';
import type { ComponentProps } from 'react';

const looks = {
  primary:
    'bg-accent text-accent-ink hover:opacity-90 active:opacity-80 aria-disabled:opacity-60 font-medium',
  outline: 'border border-edge/60 bg-surface text-ink hover:border-edge hover:bg-sunken',
  quiet: 'text-soft hover:bg-sunken hover:text-ink',
  danger: 'bg-danger text-surface hover:opacity-90 font-medium',
} as const;

export type ButtonLook = keyof typeof looks;

export function Button({
  look = 'outline',
  className,
  ...props
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type="button" {...props} className={clsx(buttonClass(look), className)} />;
}

/** For links that look like a button. */
export function buttonClass(look: ButtonLook): string {
  return clsx(
    'target inline-flex items-center justify-center gap-1.5 rounded-md px-3 py-1 text-small',
    'transition-colors select-none disabled:cursor-default disabled:opacity-50',
    looks[look],
  );
}
