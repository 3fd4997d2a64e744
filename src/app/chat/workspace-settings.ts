import { cookies } from 'next/headers';
import type { ModelPrices } from '@/core/chat/model-cost';
import {
  type PaneLayout,
  paneLayoutCookie,
  parsePaneLayout,
} from '@/features/workspace/pane-layout';
import { pageServices } from '@/server/page-services';

/** More names than this would weigh down every page, and a list that is cut would call tables unknown. */
const maxKnownTables = 5_000;

interface WorkspaceSettings {
  /** How wide the person made the panes, so that the first paint already has them so. */
  paneLayout: PaneLayout;
  knownTables: readonly string[];
  modelPrices: ModelPrices | null;
}

export async function workspaceSettings(): Promise<WorkspaceSettings> {
  const { knownTables, modelPrices } = (await pageServices()).settings;
  return {
    paneLayout: parsePaneLayout((await cookies()).get(paneLayoutCookie)?.value),
    knownTables: knownTables.length > maxKnownTables ? [] : knownTables,
    modelPrices,
  };
}
