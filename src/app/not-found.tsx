import Link from 'next/link';
import { buttonClass } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

export default function NotFound() {
  return (
    <EmptyState heading="There is nothing here" text="The address may be mistyped or out of date.">
      <Link href="/chat" className={buttonClass('primary')}>
        Start a conversation
      </Link>
    </EmptyState>
  );
}
