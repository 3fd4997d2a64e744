import { describe, expect, it } from 'vitest';
import { defaultPaneShare, formatPaneShare, paneShareCookie, parsePaneShare } from './pane-share';

describe('parsePaneShare', () => {
  it.each([undefined, '', 'wide', '5', '95', 'NaN'])('takes the default for %j', (cookie) => {
    expect(parsePaneShare(cookie)).toBe(defaultPaneShare);
  });

  it('reads what was written', () => {
    const value = formatPaneShare(47.123)
      .slice(paneShareCookie.length + 1)
      .split(';')[0];
    expect(parsePaneShare(value)).toBeCloseTo(47.12);
  });
});
