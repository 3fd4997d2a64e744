/** Share of each pane in the width, in percent. */
export type PaneLayout = Record<'conversation-pane' | 'requirements-pane', number>;

export const paneLayoutCookie = 'pane-layout';

const defaultShare = 60;

/** The layout that a cookie remembers; anything unreadable is the default, 60 to 40. */
export function parsePaneLayout(cookie: string | undefined): PaneLayout {
  const share = Number(cookie);
  const isUsable = cookie !== undefined && share >= 20 && share <= 80;
  return layoutOf(isUsable ? share : defaultShare);
}

export function formatPaneLayout(layout: Partial<Record<string, number>>): string {
  const share = (layout['conversation-pane'] ?? defaultShare).toFixed(2);
  return `${paneLayoutCookie}=${share}; path=/chat; max-age=31536000; samesite=lax`;
}

function layoutOf(share: number): PaneLayout {
  return { 'conversation-pane': share, 'requirements-pane': 100 - share };
}
