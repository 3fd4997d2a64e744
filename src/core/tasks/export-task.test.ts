import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeValues, personsField } from '@/testing/filled-session';
import { isBlank } from '../requirements/field-content';
import { defaultTemplate } from '../requirements/requirement-fields';
import type { Requirements } from '../requirements/requirements';
import { exportTask } from './export-task';
import type { Task } from './task';
import { csvCell, taskCsv } from './task-csv';
import { taskJson } from './task-json';
import { taskMarkdown } from './task-markdown';

const inferred = { source: 'inferred', confidence: 0.6, isPersons: false } as const;

function taskWith(values: Record<string, string | string[]>, name = 'Orders'): Task {
  const requirements: Requirements = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, personsField(value)]),
  );
  return {
    taskId: 'task-1',
    version: 2,
    name,
    targetTable: 'a.b',
    status: 'in-progress',
    sessionId: 'session-1',
    content: {
      templateId: 'data-task',
      requirements,
      openQuestions: [{ fieldKey: 'objective', text: 'For whom?' }],
      conversation: [
        { messageId: 'm1', role: 'user', content: 'Hi', createdAt: '2026-01-01T00:00:00.000Z' },
      ],
      revision: 3,
    },
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-02T00:00:00.000Z',
  };
}

/** Reads CSV as RFC 4180 has it and nothing else. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error(`not CSV at ${text.length - cell.lastIndex} from the end`);
    const [, quoted, plain, end] = match;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push(row.splice(0));
  }
  if (row.length > 0) throw new Error('the last row has no end');
  return rows;
}

describe('CSV', () => {
  test('has a row of labels and a row of values', () => {
    const task = taskWith({ ...completeValues, constraints: ['By 6am', 'No "locks", please'] });
    expect(parseCsv(taskCsv(task, defaultTemplate))).toEqual([
      [
        ...['Task name', 'Description', 'Target table', 'Objective', 'Success criteria'],
        ...['Constraints', 'Open questions', 'Status', 'Created', 'Updated', 'Task ID'],
      ],
      [
        ...Object.values(completeValues),
        ...['', 'By 6am\nNo "locks", please', 'For whom?', 'In progress'],
        ...[task.createdAt, task.updatedAt, task.taskId],
      ],
    ]);
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
    '＠x',
    '\u00a0=1',
  ])('the formula %j becomes text', (value) => {
    expect(parseCsv(`${csvCell(value)}\r\n`)).toEqual([[`'${value}`]]);
  });

  test.each(['a=1', '1-2', "'=1", 'me@x.yz', '', ' a'])('%j is left as it is', (value) => {
    expect(parseCsv(`${csvCell(value)}\r\n`)).toEqual([[value]]);
  });

  test('any values come back as they were, and none begins a formula', () => {
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'",\r\n=+-@\t\'; a'), maxLength: 12 }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(value, fc.array(value, { maxLength: 3 }), (text, items) => {
        fc.pre(!isBlank(text));
        const task = taskWith({ description: text, constraints: items });
        const cells = parseCsv(taskCsv(task, defaultTemplate))[1] ?? [];
        const [, description = '', , , , constraints = ''] = cells;
        for (const [cell, original] of [
          [description, text],
          [constraints, items.filter((item) => !isBlank(item)).join('\n')],
        ] as const) {
          expect([original, `'${original}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
        expect(cells).toHaveLength(11);
      }),
    );
  });
});

test('Markdown has a section for each field that holds something', () => {
  const task = taskWith({
    ...completeValues,
    description: '# not a heading\nline two',
    success_criteria: ['No order_id twice', '- nested?'],
  });
  expect(taskMarkdown({ ...task, name: 'Orders\n# Two' }, defaultTemplate)).toBe(`# Orders # Two

Status: In progress

## Description

\\# not a heading  
line two

## Target table

warehouse.sales.orders_clean

## Objective

Finance sees each order once.

## Success criteria

- No order_id twice
- \\- nested?

## Open questions

- Objective: For whom?
`);
});

test('JSON holds all of it, with where each field came from', () => {
  const task = taskWith({ task_name: 'Orders' });
  task.content.requirements.objective = {
    ...personsField('Once'),
    ...inferred,
    provenance: { messageId: 'm1', quote: 'only once' },
  };
  expect(JSON.parse(taskJson(task, defaultTemplate))).toMatchObject({
    task_id: 'task-1',
    version: 2,
    name: 'Orders',
    status: 'in-progress',
    template: 'data-task',
    fields: {
      task_name: { label: 'Task name', value: 'Orders', source: 'user', confidence: 1 },
      objective: { value: 'Once', source: 'inferred', confidence: 0.6, quote: 'only once' },
      constraints: { value: null, source: null, quote: null },
    },
    open_questions: [{ field: 'objective', text: 'For whom?' }],
    conversation: [{ role: 'user', content: 'Hi', timestamp: '2026-01-01T00:00:00.000Z' }],
    session_id: 'session-1',
  });
});

test.each([
  ['Deduplicate orders', 'markdown', 'deduplicate-orders.md', 'text/markdown;charset=utf-8'],
  ['../../etc/passwd', 'json', 'etc-passwd.json', 'application/json;charset=utf-8'],
  ['Größe: 注文を整理!', 'csv', 'größe-注文を整理.csv', 'text/csv;charset=utf-8'],
  ['🎉', 'csv', 'task.csv', 'text/csv;charset=utf-8'],
  ['x'.repeat(200), 'json', `${'x'.repeat(60)}.json`, 'application/json;charset=utf-8'],
] as const)('the task %j as %s is the file %s', (name, format, fileName, mediaType) => {
  const file = exportTask(taskWith({}, name), defaultTemplate, format);
  expect(file).toMatchObject({ fileName, mediaType });
  expect(file.content.startsWith('\uFEFF')).toBe(format === 'csv');
});
