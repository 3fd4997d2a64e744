import { describe, expect, it } from 'vitest';
import type { ReplyFailure } from '@/core/chat/reply-outcome';
import { defaultTemplate as template } from '@/core/requirements/requirement-fields';
import type { FieldState } from '@/core/requirements/requirements';
import type { Receipt } from '@/core/sessions/session';
import { announcementOf } from './announcement-of';

const emptyList: FieldState & { kind: 'list' } = {
  kind: 'list',
  items: [],
  removed: [],
  source: null,
  confidence: 0,
  provenance: null,
  isPersons: false,
  suggestion: null,
  declined: [],
};
const items = [{ itemId: 'i', text: 'No duplicates', by: 'assistant' as const }];
const after: FieldState = { ...emptyList, items };
const receipt: Receipt = {
  messageId: 'm',
  fields: { success_criteria: { before: emptyList, after } },
  isUndone: false,
};

describe('announcementOf', () => {
  it('says that the reply began, whatever it has changed by then', () => {
    const turn = { status: 'streaming', failure: null } as const;
    expect(announcementOf(turn, { receipt, template })).toBe('Assistant is replying');
  });

  it('says what came of it, and does not speak again when that is undone', () => {
    const turn = { status: 'complete', failure: null } as const;
    const words = 'Assistant has replied. Updated Success criteria: 1 added.';
    expect(announcementOf(turn, { receipt, template })).toBe(words);
    expect(announcementOf(turn, { receipt: { ...receipt, isUndone: true }, template })).toBe(words);
  });

  it('says why there is no whole reply', () => {
    const failure: ReplyFailure = { code: 'model_silent', retryAfterMs: null, categories: [] };
    const turn = { status: 'failed', failure } as const;
    expect(announcementOf(turn, { receipt: undefined, template })).toBe(
      'The language model went silent.',
    );
  });
});
