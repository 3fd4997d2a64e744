import type { ReactNode } from 'react';

interface EmptyStateProps {
  heading: string;
  text: string;
  children?: ReactNode;
}

/** A page on which there is nothing, why, and where to go from here. */
export function EmptyState({ heading, text, children }: EmptyStateProps) {
  return (
    <main id="main" className="mx-auto flex max-w-md flex-col items-start gap-4 px-6 py-24">
      <h1 className="text-title font-semibold text-balance">{heading}</h1>
      <p className="text-soft">{text}</p>
      {children}
    </main>
  );
}
