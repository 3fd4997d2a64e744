'use client';

import clsx from 'clsx';
import { ArrowDown } from 'lucide-react';
import { usePaneLink } from '@/features/session/pane-link';
import { useSession } from '@/features/session/use-session';
import { Button } from '@/ui/button';
import { useStickToEnd } from '@/ui/use-stick-to-end';
import { useChatContext } from './chat-context';
import { MessageList } from './message-list';
import { StartScreen } from './start-screen';

/** The conversation, which follows its end for as long as the reader stays there. */
export function Transcript() {
  const { pending } = useChatContext();
  const { source } = usePaneLink();
  const isEmpty = useSession((session) => session.messages.length === 0) && pending === null;
  const { attach, isAway, goToEnd } = useStickToEnd({
    attachKey: pending?.clientMessageId ?? null,
    releaseKey: source?.request ?? null,
  });
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={isEmpty ? undefined : attach}
        role="log"
        aria-label="Conversation"
        aria-live="off"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
        tabIndex={0}
        className={clsx(
          'h-full overflow-y-auto overscroll-contain -outline-offset-2',
          !isEmpty && 'starts-at-end',
        )}
      >
        <div className="mx-auto w-full max-w-measure px-4 pt-6 pb-10 sm:px-8">
          {isEmpty ? (
            <StartScreen />
          ) : (
            <>
              <h2 className="sr-only">Conversation</h2>
              <MessageList />
            </>
          )}
        </div>
      </div>
      {isAway && (
        <Button
          onClick={goToEnd}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 shadow-raised"
        >
          <ArrowDown size={15} aria-hidden /> Jump to latest
        </Button>
      )}
    </div>
  );
}
