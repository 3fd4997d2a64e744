import { expect, it } from 'vitest';
import type { Requirements, TextFieldState } from '@/core/requirements/requirements';
import { quoteRanges } from './quote-ranges';

const at = '2026-01-01T00:00:00.000Z';

function field(messageId: string, quote: string): TextFieldState {
  return {
    kind: 'text',
    value: quote,
    source: 'stated',
    confidence: 1,
    provenance: { messageId, quote },
    isPersons: false,
    suggestion: null,
    declined: [],
  };
}

it('marks the words of every field in the message they stand in, and what overlaps once', () => {
  const content = 'Clean the orders table every night, please.';
  const messages = ['m', 'other'].map((messageId) => ({
    messageId,
    role: 'user' as const,
    content,
    createdAt: at,
  }));
  const requirements: Requirements = {
    one: field('m', 'the orders table'),
    two: field('m', 'clean the orders'),
    three: field('m', 'please'),
    four: field('m', 'not said'),
    five: { ...field('m', ''), provenance: null },
  };
  const ranges = quoteRanges(messages, requirements);
  const marked = ranges.get('m')?.map(({ start, end }) => content.slice(start, end));
  expect(marked).toEqual(['Clean the orders table', 'please']);
  expect(ranges.get('other')).toEqual([]);
});
