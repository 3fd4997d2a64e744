'use client';

import clsx from 'clsx';
import { ListChecks } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { buttonClass } from '@/ui/button';

export function TasksLink() {
  const isHere = usePathname().startsWith('/tasks');
  return (
    <Link
      href="/tasks"
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className={clsx(buttonClass('quiet'), isHere && 'bg-sunken text-ink')}
    >
      <ListChecks size={16} aria-hidden />
      <span className="sr-only sm:not-sr-only">Tasks</span>
    </Link>
  );
}
