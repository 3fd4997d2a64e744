import { describe, expect, it } from 'vitest';
import { formatPaneLayout, paneLayoutCookie, parsePaneLayout } from './pane-layout';

describe('parsePaneLayout', () => {
  it.each([undefined, '', 'wide', '5', '95', 'NaN'])('takes the default for %j', (cookie) => {
    expect(parsePaneLayout(cookie)).toEqual({ 'conversation-pane': 60, 'requirements-pane': 40 });
  });

  it('reads what was written', () => {
    const written = formatPaneLayout({ 'conversation-pane': 47.123, 'requirements-pane': 52.877 });
    const value = written.slice(paneLayoutCookie.length + 1).split(';')[0];
    expect(parsePaneLayout(value)['conversation-pane']).toBeCloseTo(47.12);
  });
});
