import Link from 'next/link';
import type { ModelDescription } from '@/core/chat/language-model';
import { Mark } from '@/ui/mark';
import { ConversationsButton } from './conversations-button';
import { ModelStatus } from './model-status';
import { NewConversationButton } from './new-conversation-button';
import { TasksLink } from './tasks-link';

export function AppHeader({ model }: { model: ModelDescription }) {
  return (
    <header className="flex h-(--header) items-center gap-1 border-b border-line px-3 sm:px-4 print:hidden">
      <Link
        href="/"
        prefetch={false}
        aria-label="Taskwright"
        className="target flex items-center gap-2 rounded-md font-semibold tracking-tight"
      >
        <Mark className="size-5 text-accent" />
        <span className="hidden sm:inline">Taskwright</span>
      </Link>
      <ModelStatus model={model} />
      <nav aria-label="Taskwright" className="ml-auto flex items-center gap-0.5">
        <ConversationsButton />
        <NewConversationButton />
        <TasksLink />
      </nav>
    </header>
  );
}
