'use client';

import type { ChangeEvent, ClipboardEvent, CompositionEvent, KeyboardEvent } from 'react';
import type { ListRow } from './list-rows';
import { pastedLines } from './pasted-lines';
import type { ListEditing } from './use-list-field';

/** What the keys and the clipboard do in one line of a list. */
export function useListItemHandlers({ itemId, text }: ListRow, list: ListEditing) {
  const { saver } = list;
  return {
    onFocus: () => saver.focus(itemId, text),
    onChange: ({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) => {
      const isFinal = !(nativeEvent instanceof InputEvent && nativeEvent.isComposing);
      saver.type(itemId, target.value.replace(/\n/g, ' '), { isFinal });
    },
    onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) =>
      saver.type(itemId, event.currentTarget.value, { isFinal: true }),
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      const around = { before: value.slice(0, selectionStart), after: value.slice(selectionEnd) };
      const lines = pastedLines(event.clipboardData.getData('text/plain'), around);
      const [first, ...others] = lines ?? [];
      if (first === undefined) return;
      event.preventDefault();
      saver.type(itemId, first, { isFinal: true });
      list.addAfter(itemId, others);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
      if (event.key === 'Enter') {
        event.preventDefault();
        if (text.trim() !== '') list.addAfter(itemId, ['']);
      } else if (event.key === 'Backspace' && text === '') {
        event.preventDefault();
        list.remove(itemId);
      } else if (event.altKey && step !== null) {
        event.preventDefault();
        list.move(itemId, step);
      }
    },
  };
}
