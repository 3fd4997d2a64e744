import Link from 'next/link';
import { buttonClass } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

export default function TaskNotFound() {
  return (
    <EmptyState heading="Task not found" text="It was deleted, or belongs to another browser.">
      <Link href="/tasks" className={buttonClass('primary')}>
        See all tasks
      </Link>
    </EmptyState>
  );
}
