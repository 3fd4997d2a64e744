import { cookies } from 'next/headers';
import {
  type PaneLayout,
  paneLayoutCookie,
  parsePaneLayout,
} from '@/features/workspace/pane-layout';

/** How wide the person made the panes, so that the first paint already has them so. */
export async function readPaneLayout(): Promise<PaneLayout> {
  return parsePaneLayout((await cookies()).get(paneLayoutCookie)?.value);
}
