import { expect, it } from 'vitest';
import type { FieldHistoryEntry } from '@/core/sessions/session';
import { shownHistory } from './shown-history';

function entry(
  content: FieldHistoryEntry['content'],
  cause: FieldHistoryEntry['cause'],
  at: string,
): FieldHistoryEntry {
  return {
    revision: 1,
    cause,
    at: `2026-01-01T${at}Z`,
    by: cause === 'reply' ? 'assistant' : 'person',
    messageId: null,
    content,
    source: null,
    confidence: 1,
    quote: null,
  };
}

it('shows the newest first, and typing by what it came to', () => {
  const shown = shownHistory([
    entry('from a reply', 'reply', '00:00:00'),
    entry('Rep', 'edit', '00:00:10'),
    entry('Reports ar', 'edit', '00:00:11'),
    entry('Reports', 'edit', '00:00:12'),
    entry('Something else', 'edit', '00:00:13'),
    entry('Something else again', 'edit', '00:02:00'),
    entry('Something else again and again', 'reply', '00:02:01'),
  ]);
  expect(shown.map(({ content }) => content)).toEqual([
    'Something else again and again',
    'Something else again',
    'Something else',
    'Reports',
    'from a reply',
  ]);
});

it('tells another item from more of the same', () => {
  const shown = shownHistory([
    entry(['a'], 'edit', '00:00:00'),
    entry(['a', 'b'], 'edit', '00:00:01'),
    entry(['a', 'bc'], 'edit', '00:00:02'),
    entry(['bc', 'a'], 'edit', '00:00:03'),
  ]);
  expect(shown.map(({ content }) => content)).toEqual([['bc', 'a'], ['a', 'bc'], ['a']]);
});
