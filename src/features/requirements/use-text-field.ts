'use client';

import {
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { trpc } from '@/api-client/trpc';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { TextFieldState } from '@/core/requirements/requirements';
import { useConversation } from '@/features/session/conversation';
import { useSession } from '@/features/session/use-session';
import { createTextSaver, shownText } from './text-saver';

type TextBox = HTMLTextAreaElement | HTMLInputElement;

/** A text field: what it shows, and what happens to what is typed. */
export function useTextField({ key, isLong }: RequirementField, state: TextFieldState) {
  const { client } = trpc.useUtils();
  const { ensureSession, pendingEdits } = useConversation();
  const revision = useSession((session) => session.revision);
  const draft = useSession((session) => session.drafts[key]);
  const [saver] = useState(() =>
    createTextSaver({
      fieldKey: key,
      save: async (text, baseRevision) => {
        const sessionId = await ensureSession();
        const patch = { [key]: text };
        return pendingEdits.note(
          await client.requirements.update.mutate({ sessionId, patch, baseRevision }),
        );
      },
    }),
  );
  const saverState = useSyncExternalStore(saver.subscribe, saver.get, saver.get);

  useEffect(() => {
    const leave = pendingEdits.add(saver.flush);
    return () => {
      leave();
      void saver.flush();
    };
  }, [pendingEdits, saver]);

  const sessionText = state.value ?? '';
  const shown = shownText(saverState, { text: sessionText, revision });
  const isUntouched = !saverState.isFocused && shown === sessionText;
  const isBusy = draft !== undefined && isUntouched && !state.isPersons;
  const type = (text: string, isFinal: boolean) => saver.type(text, { revision, isFinal });

  return {
    saver,
    status: saverState.status,
    value: isBusy ? draft : shown,
    isBusy,
    handlers: {
      onFocus: () => saver.focus(shown, revision),
      onBlur: saver.blur,
      onChange: ({ target, nativeEvent }: ChangeEvent<TextBox>) =>
        type(target.value, !isComposing(nativeEvent)),
      onCompositionEnd: (event: CompositionEvent<TextBox>) => type(event.currentTarget.value, true),
      onKeyDown: (event: KeyboardEvent) => {
        const isLineBreak = event.key === 'Enter' && !event.nativeEvent.isComposing;
        if (isLineBreak && !isLong) event.preventDefault();
      },
    },
  };
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}
