import { expect, it } from 'vitest';
import type { FieldHistoryEntry } from '@/core/sessions/session';
import { shownHistory } from './shown-history';

function entry(revision: number, cause: FieldHistoryEntry['cause'], at: string): FieldHistoryEntry {
  return {
    revision,
    cause,
    at: `2026-01-01T${at}Z`,
    by: cause === 'reply' ? 'assistant' : 'person',
    messageId: null,
    content: `value ${revision}`,
    source: null,
    confidence: 1,
    quote: null,
  };
}

it('shows the newest first, and typing by what it came to', () => {
  const shown = shownHistory([
    entry(1, 'reply', '00:00:00'),
    entry(2, 'edit', '00:00:10'),
    entry(3, 'edit', '00:00:11'),
    entry(4, 'edit', '00:00:40'),
    entry(5, 'edit', '00:02:00'),
    entry(6, 'reply', '00:02:01'),
    entry(7, 'reply', '00:02:02'),
  ]);
  expect(shown.map(({ revision }) => revision)).toEqual([7, 6, 5, 4, 1]);
});
