'use client';

import { useMemo } from 'react';
import type { Task } from '@/core/tasks/task';
import { Markdown } from '@/ui/markdown/markdown';
import { MarkedRanges } from '@/ui/marked-ranges';
import { quoteRanges } from './quote-ranges';
import { taskMessageId, useTaskSource } from './task-source';

/** The conversation as it was when the task was made, with the words that the task rests on pointed out. */
export function TaskConversation({ task }: { task: Task }) {
  const { isOpen, setOpen } = useTaskSource();
  const { conversation, requirements } = task.content;
  const ranges = useMemo(
    () => quoteRanges(conversation, requirements),
    [conversation, requirements],
  );
  if (conversation.length === 0) return null;
  return (
    <details
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-t border-line pt-4 not-open:print:hidden"
    >
      <summary className="disclosure target rounded-md">
        <h2 className="font-semibold">What was said ({conversation.length})</h2>
      </summary>
      <div className="space-y-6 pt-4">
        {conversation.map(({ messageId, role, content }) => (
          <article
            key={messageId}
            id={taskMessageId(messageId)}
            tabIndex={-1}
            aria-label={role === 'user' ? 'You' : 'Assistant'}
            className="space-y-1 rounded-md"
          >
            <p aria-hidden className="label-caps text-faint">
              {role === 'user' ? 'You' : 'Assistant'}
            </p>
            {role === 'user' ? (
              <p className="whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
                <MarkedRanges text={content} ranges={ranges.get(messageId) ?? []} />
              </p>
            ) : (
              <Markdown source={content} />
            )}
          </article>
        ))}
      </div>
    </details>
  );
}
