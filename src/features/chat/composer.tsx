'use client';

import { ArrowUp, Square } from 'lucide-react';
import TextareaAutosize from 'react-textarea-autosize';
import { composerId } from '@/features/session/composer-drafts';
import { IconButton } from '@/ui/icon-button';
import { Notice } from '@/ui/notice';
import { CharacterCount } from './character-count';
import { useComposer } from './use-composer';

const problemId = 'composer-problem';

/** Where the person writes, also while the assistant does. */
export function Composer() {
  const composer = useComposer();
  const { text, problem, isReplying } = composer;
  return (
    <form
      className="mx-auto w-full max-w-measure px-3 pb-3 sm:px-6 sm:pb-5"
      onSubmit={(event) => {
        event.preventDefault();
        composer.send();
      }}
    >
      {problem && (
        <Notice tone="danger" role="alert" className="mb-2">
          <span id={problemId}>{problem}</span>
        </Notice>
      )}
      <div className="flex items-end gap-1 rounded-xl border border-edge/70 bg-surface p-1.5 shadow-xs transition-colors focus-within:border-accent">
        <TextareaAutosize
          id={composerId}
          ref={composer.attach}
          aria-label="Message"
          aria-invalid={composer.isTooLong || undefined}
          aria-describedby={problem ? problemId : undefined}
          placeholder="Describe what you need…"
          value={text}
          onChange={(event) => composer.setText(event.target.value)}
          onKeyDown={composer.onKeyDown}
          rows={1}
          minRows={1}
          maxRows={10}
          dir="auto"
          className="min-h-9 flex-1 resize-none bg-transparent px-2.5 py-1.5 leading-6 outline-none placeholder:text-faint pointer-coarse:min-h-11 pointer-coarse:py-2.5"
        />
        {isReplying && (
          <IconButton
            label="Stop"
            onClick={composer.stop}
            aria-disabled={composer.isStopping || undefined}
            className="size-9 border border-line text-danger hover:text-danger"
          >
            <Square size={13} fill="currentColor" aria-hidden />
          </IconButton>
        )}
        <IconButton
          type="submit"
          label="Send message"
          aria-disabled={isReplying || undefined}
          className="size-9 bg-accent !text-accent-ink hover:!bg-accent hover:opacity-90 aria-disabled:opacity-40"
        >
          <ArrowUp size={18} aria-hidden />
        </IconButton>
      </div>
      <CharacterCount length={composer.length} />
    </form>
  );
}
