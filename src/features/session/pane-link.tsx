'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Provenance } from '@/core/requirements/requirements';

export type Pane = 'conversation' | 'requirements';

/** Words of the person that are pointed out in the transcript. */
export interface ShownSource extends Provenance {
  /** Counts the clicks, so that the same source can be shown again. */
  request: number;
}

interface PaneLink {
  /** The pane that a small screen shows. */
  pane: Pane;
  /** Brings a pane to the front at once, so that what is in it can take the focus. */
  showPane(pane: Pane): void;
  source: ShownSource | null;
  showSource(provenance: Provenance): void;
}

const Context = createContext<PaneLink | null>(null);

/** What the panes have to do with each other, beside the session. */
export function PaneLinkProvider({ children }: { children: ReactNode }) {
  const [pane, setPane] = useState<Pane>('conversation');
  const [source, setSource] = useState<ShownSource | null>(null);
  const value = useMemo<PaneLink>(
    () => ({
      pane,
      showPane: (next) => flushSync(() => setPane(next)),
      source,
      showSource: (provenance) => {
        setPane('conversation');
        setSource((last) => ({ ...provenance, request: (last?.request ?? 0) + 1 }));
      },
    }),
    [pane, source],
  );
  return <Context value={value}>{children}</Context>;
}

export function usePaneLink(): PaneLink {
  const value = useContext(Context);
  if (!value) throw new Error('PaneLinkProvider is missing');
  return value;
}
