import { describe, expect, it } from 'vitest';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { Requirements } from '@/core/requirements/requirements';
import { editableTexts, patchOf } from './task-patch';

const common = {
  source: null,
  confidence: 0,
  provenance: null,
  isPersons: false,
  suggestion: null,
  declined: [],
};
const item = (text: string) => ({ itemId: text, text, by: 'person' as const });
const requirements: Requirements = {
  task_name: { kind: 'text', value: 'Orders', ...common },
  description: { kind: 'text', value: 'two\nlines', ...common },
  constraints: { kind: 'list', items: [item('a'), item('b\nc')], removed: [], ...common },
};

describe('task patch', () => {
  it('holds nothing while nothing is changed', () => {
    const texts = editableTexts(defaultTemplate, requirements);
    expect(texts).toMatchObject({
      task_name: 'Orders',
      description: 'two\nlines',
      constraints: 'a\nb c',
      objective: '',
    });
    expect(patchOf(defaultTemplate, requirements, texts)).toEqual({});
  });

  it('holds what changed, a list as its lines without blank ones', () => {
    const texts = {
      ...editableTexts(defaultTemplate, requirements),
      task_name: '',
      constraints: 'a\n\n d \r\n',
    };
    expect(patchOf(defaultTemplate, requirements, texts)).toEqual({
      task_name: '',
      constraints: ['a', ' d '],
    });
  });
});
