'use client';

import type { FieldHistoryEntry } from '@/core/sessions/session';
import { usePaneLink } from '@/features/session/pane-link';
import { RelativeTime } from '@/ui/relative-time';
import { TextButton } from '@/ui/text-button';
import { causeWords } from './cause-words';
import { ValueText } from './value-text';

interface HistoryEntryProps {
  entry: FieldHistoryEntry;
  isCurrent: boolean;
  onRestore: () => void;
}

export function HistoryEntry({ entry, isCurrent, onRestore }: HistoryEntryProps) {
  const { showSource } = usePaneLink();
  const { content, cause, at, quote, messageId } = entry;
  return (
    <li className="space-y-1 px-3 py-2.5">
      <p className="flex items-baseline gap-2 text-micro text-faint">
        <span className="font-medium text-soft">{causeWords[cause]}</span>
        <RelativeTime at={at} />
        {isCurrent && <span className="ml-auto">now</span>}
      </p>
      <ValueText texts={content === null ? [''] : [content].flat()} />
      {quote !== null && <p className="text-soft">“{quote}”</p>}
      <div className="flex gap-2">
        {!isCurrent && <TextButton onClick={onRestore}>Restore</TextButton>}
        {messageId !== null && (
          <TextButton onClick={() => showSource({ messageId, quote: quote ?? '' })}>
            Go to the message
          </TextButton>
        )}
      </div>
    </li>
  );
}
