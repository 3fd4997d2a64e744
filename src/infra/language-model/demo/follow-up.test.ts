import { describe, expect, it } from 'vitest';
import type { Briefing } from '@/core/chat/language-model';
import { contentOf, emptyField } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { FieldState } from '@/core/requirements/requirements';
import { demoReply } from './demo-reply';
import { questionText } from './question-texts';

type Values = Record<string, string | string[]>;

const values: Values = {
  task_name: 'Load the daily orders',
  description: 'Load the daily orders into dwh.sales.orders.',
  target_table: 'dwh.sales.orders',
  objective: 'Finance sees the revenue of yesterday',
  success_criteria: ['No order_id appears twice', 'Row counts match the shop', 'No null amounts'],
  constraints: ['Must finish by 6am', 'Must not touch raw.orders'],
};

function filled(key: string, isPersons: boolean): FieldState {
  const value = values[key] ?? '';
  const common = { source: 'stated', confidence: 0.9, isPersons } as const;
  if (typeof value === 'string')
    return { ...emptyField('text'), ...common, kind: 'text', value, suggestion: null };
  const items = value.map((text) => ({ itemId: text, text, by: 'assistant' as const }));
  return { ...emptyField('list'), ...common, kind: 'list', items, removed: [], suggestion: null };
}

interface Situation {
  without?: readonly string[];
  asked?: string;
  persons?: readonly string[];
}

function answer(said: string, { without = [], asked, persons = [] }: Situation = {}) {
  const requirements = Object.fromEntries(
    defaultTemplate.fields.map(({ key, kind }) => [
      key,
      without.includes(key) ? emptyField(kind) : filled(key, persons.includes(key)),
    ]),
  );
  const question = defaultTemplate.fields.find(({ key }) => key === asked);
  const briefing: Briefing = { template: defaultTemplate, requirements, question: null };
  const reply = demoReply(
    [
      { role: 'user', content: 'Load the daily orders into dwh.sales.orders.' },
      { role: 'assistant', content: question ? questionText(question) : 'Everything is here.' },
      { role: 'user', content: said },
    ],
    briefing,
  );
  const changed = Object.fromEntries(reply.fields.map(({ fieldKey, value }) => [fieldKey, value]));
  return { ...reply, changed, requirements };
}

const [first = '', second = '', third = ''] = [values.success_criteria ?? []].flat();
const [limit = '', kept = ''] = [values.constraints ?? []].flat();

describe('commands', () => {
  const rows: readonly (readonly [string, Values])[] = [
    ['Rename it to Orders', { task_name: 'Orders' }],
    ['please call the task "Orders, daily"', { task_name: 'Orders, daily' }],
    ['The name should be Orders', { task_name: 'Orders' }],
    ['nenne es Bestellungen', { task_name: 'Bestellungen' }],
    ['Ändere den Namen zu Bestellungen', { task_name: 'Bestellungen' }],
    ['名前を「注文」に変更して', { task_name: '注文' }],
    [
      'いや、テーブルはdwh.a.bです',
      { target_table: 'dwh.a.b', description: 'Load the daily orders into dwh.a.b.' },
    ],
    ['change the objective to faster reports', { objective: 'Faster reports' }],
    ['The goal is actually to save money', { objective: 'Save money' }],
    ['the description should be: Load orders', { description: 'Load orders' }],
    ['Drop the second criterion', { success_criteria: [first, third] }],
    ['remove criterion 1 and 3', { success_criteria: [second] }],
    ['delete the last success criterion', { success_criteria: [first, second] }],
    ['Remove the constraint about raw.orders', { constraints: [limit] }],
    ['drop the 6am limit', { constraints: [kept] }],
    ['clear the constraints', { constraints: [] }],
    ['forget the objective', { objective: '' }],
    ['Add a criterion: totals match', { success_criteria: [first, second, third, 'Totals match'] }],
    ['another constraint: no PII', { constraints: [limit, kept, 'No PII'] }],
    ['add no PII to the constraints', { constraints: [limit, kept, 'No PII'] }],
    [
      'The second constraint should be: read raw.orders only',
      { constraints: [limit, 'Read raw.orders only'] },
    ],
    ['5am, not 6am', { constraints: ['Must finish by 5am', kept] }],
    ['Actually make it 7:30am', { constraints: ['Must finish by 7:30am', kept] }],
    ['no, by 5am', { constraints: ['Must finish by 5am', kept] }],
    ['It must finish by 4am.', { constraints: ['Must finish by 4am', kept] }],
    ['use euros instead of amounts', { success_criteria: [first, second, 'No null euros'] }],
  ];
  it.each(rows)('%s', (said, changed) => {
    expect(answer(said).changed).toEqual(changed);
  });

  it('a new table goes into the texts that name the old one', () => {
    expect(answer('Sorry, actually it is dwh.sales.orders_daily').changed).toEqual({
      description: 'Load the daily orders into dwh.sales.orders_daily.',
      target_table: 'dwh.sales.orders_daily',
    });
  });

  it('what is not there is not removed, and the reply says so', () => {
    const { changed, message } = answer('drop the ninth criterion');
    expect(changed).toEqual({});
    expect(message).toContain('There is no such success criterion');
  });

  it.each(['Remove duplicates from raw.a.b', 'drop it', 'change', 'call'])(
    '“%s” removes nothing that is there',
    (said) => {
      const { changed } = answer(said);
      expect(Object.keys(changed)).not.toContain('success_criteria');
      expect(Object.keys(changed)).not.toContain('constraints');
    },
  );
});

describe('answers', () => {
  const rows: readonly (readonly [string, string, string | string[]])[] = [
    ['target_table', 'orders', 'orders'],
    ['target_table', 'into `dwh.x.y`, please', 'dwh.x.y'],
    ['task_name', 'orders every day', 'Orders every day'],
    ['objective', 'cheaper reports', 'Cheaper reports'],
    ['objective', 'because finance waits for it', 'Finance waits for it'],
    ['description', 'cleanup', 'Cleanup'],
    ['success_criteria', 'all rows arrive', ['All rows arrive']],
    ['success_criteria', 'When totals match', ['Totals match']],
    [
      'constraints',
      'maybe 1 hour max, and nothing on weekends',
      ['1 hour max', 'Nothing on weekends'],
    ],
    ['success_criteria', 'no nulls, no gaps', ['No nulls', 'No gaps']],
    ['success_criteria', 'totals match; row counts match', ['Totals match', 'Row counts match']],
    ['success_criteria', '- one\n- two', ['One', 'Two']],
    ['constraints', 'at night only', ['At night only']],
    ['constraints', 'cheap', ['Cheap']],
  ];
  it.each(rows)('to %s: %s', (asked, said, value) => {
    expect(answer(said, { asked, without: [asked] }).changed[asked]).toEqual(value);
  });

  it.each(['not sure', 'skip', "I don't know yet", 'keine Ahnung', 'わかりません'])(
    '“%s” goes on to the next question',
    (said) => {
      const without = ['objective', 'success_criteria'];
      const { changed, question } = answer(said, { asked: 'objective', without });
      expect(changed).toEqual({});
      expect(question?.field).toBe('success_criteria');
    },
  );

  it('asks again when the message was about something else', () => {
    const { question } = answer('haha', { asked: 'objective', without: ['objective'] });
    expect(question?.field).toBe('objective');
  });

  it('offers the tables that were named when several could be meant', () => {
    const { question } = answer('a.b.c or d.e.f', {
      asked: 'target_table',
      without: ['target_table'],
    });
    expect(question).toEqual({ field: 'target_table', options: ['a.b.c', 'd.e.f'] });
  });
});

describe('an answer that was clicked', () => {
  it('is acknowledged, though the field holds it already', () => {
    const { changed, message } = answer('dwh.sales.orders', {
      asked: 'target_table',
      persons: ['target_table'],
    });
    expect(changed).toEqual({});
    expect(message).toContain('**Target table:** `dwh.sales.orders`');
    expect(message).not.toContain('could not');
  });
});

describe('fields that are the person’s', () => {
  it('are left alone by statements about other things', () => {
    const { changed } = answer('Drop the second criterion', { persons: ['target_table'] });
    expect(Object.keys(changed)).toEqual(['success_criteria']);
  });

  it('get another opinion when the person says so, and the reply calls it a suggestion', () => {
    const { changed, message, requirements } = answer('The target table is dwh.x.y', {
      persons: ['target_table'],
    });
    expect(changed).toEqual({ target_table: 'dwh.x.y' });
    expect(message).toContain('suggestion');
    const before = requirements.target_table;
    expect(before && contentOf(before)).toBe('dwh.sales.orders');
  });
});

describe('what was declined before', () => {
  it('is not said again, and the reply does not claim it', () => {
    const { requirements } = answer('thanks');
    const title: FieldState = { ...emptyField('text'), declined: ['orders'] };
    const { fields, message } = demoReply([{ role: 'user', content: 'call it Orders' }], {
      template: defaultTemplate,
      requirements: { ...requirements, task_name: title },
      question: null,
    });
    expect(fields).toEqual([]);
    expect(message).toContain('You declined that for **Task name** before');
  });
});

describe('what needs no field', () => {
  it.each([
    ['thanks!', 'welcome'],
    ['what do you have so far?', '- **Task name:** Load the daily orders'],
    ['what is a constraint?', 'Limits that the work must keep'],
    ['undo that', '**Undo**'],
    ['are you a real AI?', 'Describe a job'],
    ['no constraints', 'no constraints'],
  ])('%s', (said, words) => {
    const { changed, message } = answer(said);
    expect(changed).toEqual({});
    expect(message).toContain(words);
  });

  it('says that everything is there, and greets no second time', () => {
    const { message, question } = answer('thanks');
    expect(message).toContain('Everything required is here. Press **Create task**');
    expect(message).not.toContain('Hello');
    expect(question).toBeNull();
  });
});
