'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { trpc } from '@/api-client/trpc';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { ListFieldState } from '@/core/requirements/requirements';
import { useConversation } from '@/features/session/conversation';
import { newId } from '@/features/session/new-id';
import { useSession } from '@/features/session/use-session';
import { fieldIds } from './field-ids';
import { listRows, placeAfterMove } from './list-rows';
import { createListSaver } from './list-saver';

export type ListEditing = ReturnType<typeof useListField>;

/** A list field: the lines it shows, and what a person can do with them. */
export function useListField({ key }: RequirementField, state: ListFieldState) {
  const { client } = trpc.useUtils();
  const { ensureSession, pendingEdits } = useConversation();
  const revision = useSession((session) => session.revision);
  const focusWish = useRef<string | null>(null);
  const [saver] = useState(() =>
    createListSaver({
      fieldKey: key,
      run: async (operation) => {
        const sessionId = await ensureSession();
        return pendingEdits.note(
          await client.requirements.editList.mutate({ sessionId, fieldKey: key, operation }),
        );
      },
      replace: async (texts) => {
        const sessionId = await ensureSession();
        const patch = { [key]: texts };
        return pendingEdits.note(
          await client.requirements.update.mutate({ sessionId, patch, baseRevision: null }),
        );
      },
      newId,
    }),
  );
  const unsaved = useSyncExternalStore(saver.subscribe, saver.get, saver.get);
  const rows = listRows({ items: state.items, revision }, unsaved);

  useEffect(() => {
    const leave = pendingEdits.add(saver.flush);
    return () => {
      leave();
      void saver.flush();
    };
  }, [pendingEdits, saver]);

  return {
    rows,
    saver,
    status: unsaved.status,
    addLast: () => {
      focusWish.current = saver.add([''], 'last');
    },
    /** Several lines after this one; the cursor goes to the last. */
    addAfter: (itemId: string, texts: readonly string[]) => {
      focusWish.current = saver.add(texts, { after: itemId });
    },
    /** The cursor goes to the line before, or to the one that takes its place. */
    remove: (itemId: string) => {
      const index = rows.findIndex((row) => row.itemId === itemId);
      const neighbour = rows[index - 1] ?? rows[index + 1];
      if (neighbour && !wouldRaiseKeyboard()) focusWish.current = neighbour.itemId;
      else document.getElementById(fieldIds(key).input)?.focus();
      saver.remove(itemId);
    },
    move: (itemId: string, step: -1 | 1) => {
      const place = placeAfterMove(rows, itemId, step);
      if (place === null) return;
      focusWish.current = itemId;
      saver.move(itemId, place);
    },
    /** Gives the cursor to the line that asked for it, once it is there. */
    receive: (itemId: string, element: HTMLTextAreaElement | null) => {
      if (!element || focusWish.current !== itemId) return;
      focusWish.current = null;
      element.focus();
      element.setSelectionRange(element.value.length, element.value.length);
    },
  };
}

/** On touch, a textbox that gets the focus covers half the screen, unless the person is typing anyway. */
function wouldRaiseKeyboard(): boolean {
  const isTyping = document.activeElement instanceof HTMLTextAreaElement;
  return !isTyping && window.matchMedia('(pointer: coarse)').matches;
}
