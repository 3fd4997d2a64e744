'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { createDraftStore } from './draft-store';

export const composerDrafts = createDraftStore(() => localStorage);

/** Under this key waits the text of a conversation that has no session yet. */
export const newConversationKey = 'new';

/** Where the composer is found by those who put a text or the cursor into it. */
export const composerId = 'composer';

/** The unsent text of a conversation. */
export function useComposerText(key: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(
    composerDrafts.subscribe,
    () => composerDrafts.get(key),
    () => '',
  );
  return [text, useCallback((next: string) => composerDrafts.set(key, next), [key])];
}
