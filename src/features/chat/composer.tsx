'use client';

import clsx from 'clsx';
import { ArrowUp, Square } from 'lucide-react';
import TextareaAutosize from 'react-textarea-autosize';
import { composerId } from '@/features/session/composer-drafts';
import { focusComposer } from '@/features/session/focus-composer';
import { IconButton } from '@/ui/icon-button';
import { Notice } from '@/ui/notice';
import { CharacterCount } from './character-count';
import { coarsePointer, useComposer } from './use-composer';

const problemId = 'composer-problem';

/** Its place stays while a reply is written, so that a second click on it hits nothing else. */
const sendStyle = 'size-9 shrink-0 bg-accent !text-accent-ink';

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
        keepFocus();
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
        {isReplying ? (
          <span aria-hidden className={clsx(sendStyle, 'target inline-grid rounded-md opacity-40')}>
            <ArrowUp size={18} className="m-auto" />
          </span>
        ) : (
          <IconButton
            type="submit"
            label="Send message"
            className={clsx(sendStyle, 'hover:!bg-accent hover:opacity-90')}
          >
            <ArrowUp size={18} aria-hidden />
          </IconButton>
        )}
      </div>
      <CharacterCount length={composer.length} />
    </form>
  );
}

/** The button goes away with the click; on a touch screen the cursor would bring the keyboard back. */
function keepFocus() {
  if (!window.matchMedia(coarsePointer).matches) focusComposer();
}
