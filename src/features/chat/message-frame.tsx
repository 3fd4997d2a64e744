import clsx from 'clsx';
import type { ReactNode, Ref } from 'react';
import { RelativeTime } from '@/ui/relative-time';

interface MessageFrameProps {
  author: 'You' | 'Assistant';
  createdAt: string | null;
  /** What can be done with the message. */
  actions?: ReactNode;
  ref?: Ref<HTMLElement>;
  isBusy?: boolean;
  children: ReactNode;
}

/** One turn: who, when, what. */
export function MessageFrame(props: MessageFrameProps) {
  const { author, createdAt, actions, ref, isBusy = false, children } = props;
  const isPersons = author === 'You';
  return (
    <article
      ref={ref}
      tabIndex={-1}
      aria-label={author}
      aria-busy={isBusy || undefined}
      className={clsx(
        'rounded-lg -outline-offset-1',
        isPersons && 'border border-line bg-surface px-4 pt-2.5 pb-3',
      )}
    >
      <header className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
        <span aria-hidden className={clsx('label-caps', isPersons ? 'text-soft' : 'text-accent')}>
          {author}
        </span>
        {createdAt && <RelativeTime at={createdAt} className="text-micro text-faint" />}
        <div className="-mr-2 ml-auto flex items-center">{actions}</div>
      </header>
      {children}
    </article>
  );
}
