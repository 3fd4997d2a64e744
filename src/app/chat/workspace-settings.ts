import { cookies } from 'next/headers';
import type { ModelPrices } from '@/core/chat/model-cost';
import { paneShareCookie, parsePaneShare } from '@/features/workspace/pane-share';
import { pageServices } from '@/server/page-services';

/** More names than this would weigh down every page, and a list that is cut would call tables unknown. */
const maxKnownTables = 5_000;

interface WorkspaceSettings {
  /** How wide the person made the conversation, so that the first paint already has them so. */
  paneShare: number;
  knownTables: readonly string[];
  modelPrices: ModelPrices | null;
}

export async function workspaceSettings(): Promise<WorkspaceSettings> {
  const { knownTables, modelPrices } = (await pageServices()).settings;
  return {
    paneShare: parsePaneShare((await cookies()).get(paneShareCookie)?.value),
    knownTables: knownTables.length > maxKnownTables ? [] : knownTables,
    modelPrices,
  };
}
