/** How much of the width the conversation has, in percent, until the person moves the handle. */
export const defaultPaneShare = 60;

export const paneShareCookie = 'pane-share';

/** The share that a cookie remembers; anything unreadable is the default. */
export function parsePaneShare(cookie: string | undefined): number {
  const share = Number(cookie);
  return cookie !== undefined && share >= 20 && share <= 80 ? share : defaultPaneShare;
}

export function formatPaneShare(share: number): string {
  return `${paneShareCookie}=${share.toFixed(2)}; path=/chat; max-age=31536000; samesite=lax`;
}
