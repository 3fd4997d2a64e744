import { describe, expect, it } from 'vitest';
import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { Requirements } from '@/core/requirements/requirements';
import { demoReply } from './demo-reply';
import { questionText } from './question-texts';

type Fields = Record<string, string | string[]>;

function answer(asked: string, content: string) {
  const field = defaultTemplate.fields.find(({ key }) => key === asked);
  const reply = demoReply(
    [
      { role: 'user', content: 'hello' },
      { role: 'assistant', content: field ? questionText(field) : '' },
      { role: 'user', content },
    ],
    { template: defaultTemplate, requirements: emptyRequirements(defaultTemplate), question: null },
  );
  const fields: Fields = Object.fromEntries(
    reply.fields.map(({ fieldKey, value }) => [fieldKey, value]),
  );
  return { ...reply, values: fields };
}

describe('answers that say something else', () => {
  const rows: readonly (readonly [string, string, Fields])[] = [
    ['objective', 'Has to run at night', { constraints: ['Has to run at night'] }],
    [
      'objective',
      'No personal data in there please',
      { constraints: ['No personal data in there'] },
    ],
    ['objective', 'We are done when totals match', { success_criteria: ['Totals match'] }],
    ['objective', '2am', {}],
    ['success_criteria', 'The goal is to save money', { objective: 'Save money' }],
    ['success_criteria', 'must not run on weekends', { constraints: ['Must not run on weekends'] }],
    ['success_criteria', 'Storage explodes, that’s why', { objective: 'Storage explodes' }],
    [
      'constraints',
      'Two people can redo it by hand, that’s how we will know',
      { success_criteria: ['Two people can redo it by hand'] },
    ],
  ];
  it.each(rows)('asked for %s: %s', (asked, content, values) => {
    expect(answer(asked, content).values).toEqual(values);
  });
});

describe('answers that are none', () => {
  it.each([
    ['objective', "I don't know, IT will tell me next week"],
    ['target_table', 'まだ決まっていません'],
    ['success_criteria', 'Can we leave that open?'],
    ['constraints', 'Das klären wir noch'],
  ])('asked for %s: %s', (asked, content) => {
    const { values, message, question } = answer(asked, content);
    expect(values).toEqual({});
    expect(message).toContain('it can stay open for now');
    expect(question?.field).not.toBe(asked);
  });

  it('a password is left out, and the person is warned', () => {
    const { values, message } = answer('constraints', 'the password is hunter2!');
    expect(values).toEqual({});
    expect(message).toContain('looked like a password');
    expect(message).not.toContain('hunter2');
  });
});

const said = {
  source: 'stated' as const,
  confidence: 0.9,
  provenance: null,
  isPersons: false,
  suggestion: null,
  declined: [],
};

describe('a fresh start', () => {
  it('empties what was said and reads the rest anew', () => {
    const requirements: Requirements = {
      ...emptyRequirements(defaultTemplate),
      target_table: { kind: 'text', value: 'a.old.table', ...said },
      constraints: {
        kind: 'list',
        items: [{ itemId: 'i', text: 'Cheap', by: 'assistant' }],
        removed: [],
        ...said,
      },
    };
    const { fields } = demoReply(
      [{ role: 'user', content: 'No, forget all that. New task: load raw.x into dwh.a.b' }],
      { template: defaultTemplate, requirements: requirements, question: null },
    );
    expect(fields.map(({ fieldKey, value }) => [fieldKey, value])).toEqual([
      ['task_name', 'Load raw.x into dwh.a.b'],
      ['description', 'Load raw.x into dwh.a.b'],
      ['target_table', 'dwh.a.b'],
      ['constraints', []],
    ]);
  });
});
