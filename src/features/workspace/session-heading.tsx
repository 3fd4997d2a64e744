'use client';

import { useEffect } from 'react';
import { useSession } from '@/features/session/use-session';

/** The page's heading for those who navigate by headings, and its title, which follows the conversation. */
export function SessionHeading() {
  const title = useSession((session) => session.title);
  useEffect(() => {
    document.title = `${title} · Taskwright`;
  }, [title]);
  return <h1 className="sr-only">{title}</h1>;
}
