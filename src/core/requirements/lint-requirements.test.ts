import { describe, expect, it } from 'vitest';
import { personsField } from '@/testing/filled-session';
import type { LintOptions, LintRuleId } from './lint/advice';
import { lintRequirements } from './lint-requirements';
import { defaultTemplate } from './requirement-fields';
import { templateCatalog } from './template-catalog';

type Values = Record<string, string | string[]>;

function lint(values: Values, options?: LintOptions, template = defaultTemplate) {
  const fields = Object.entries(values).map(([key, value]) => [key, personsField(value)]);
  return lintRequirements(template, Object.fromEntries(fields), options);
}

const ruleIdsOf = (values: Values, options?: LintOptions) =>
  lint(values, options).map(({ ruleId }) => ruleId);

describe('vague words', () => {
  it.each<[string, string]>([
    ['Make the report fast', '“fast”'],
    ['Show recent orders', '“recent”'],
    ['Clean all data', '“all”'],
    ['Load everything', '“everything”'],
    ['Clean all data. Do it quickly.', '“all”, “quickly”'],
    ['A robust and scalable load of the 5 tables', '“robust”, “scalable”'],
    ['Keep several copies', '“several”'],
    ['Refresh the report regularly', '“regularly”'],
    ['Send it as soon as possible', '“as soon as possible”'],
    ['Archive old rows if needed', '“if needed”'],
    ['Support near real-time dashboards', '“near real-time”'],
  ])('are pointed out in %j', (objective, words) => {
    expect(lint({ objective })).toEqual([
      {
        fieldKey: 'objective',
        itemIndex: null,
        ruleId: 'vague-words',
        message: expect.stringContaining(words),
        fixPrompt: expect.stringContaining(`Objective says ${words}`),
      },
    ]);
  });

  it.each([
    'Fast: the report opens within 2 seconds',
    'Orders of the last 30 days, the most recent first',
    'All rows where status is open',
    'Load all orders from warehouse.raw.orders',
    'All 12 regions are covered',
    'Write to `fast` and recent_orders and fast.lane',
    'Keep the latest row of each order_id',
    'Finance sees each order once in the revenue report.',
    'Every night, remove duplicate rows from raw.orders and keep the newest.',
    'Alles fast fertig: wir brauchen das nicht',
    '最近の注文をすべて fast に',
    'Fastenal allocates smallpox overall',
  ])('are not seen in %j', (objective) => {
    expect(lint({ objective })).toEqual([]);
  });

  it('may stand in names, and “all” in a criterion or a limit', () => {
    const values = {
      task_name: 'Fast recent orders',
      target_table: 'fast',
      success_criteria: ['All orders have a customer'],
      constraints: ['All personal data stays in the EU'],
    };
    expect(lint(values)).toEqual([]);
  });
});

describe('a success criterion', () => {
  it.each([
    'The data is better',
    'Users are happy',
    'The report works',
    'Improved quality of the orders',
    'Stakeholders like the new dashboard',
  ])('cannot be measured: %j', (criterion) => {
    expect(ruleIdsOf({ success_criteria: [criterion] })).toEqual(['not-measurable']);
  });

  it.each([
    'No order_id appears twice',
    'Finished by 6am',
    'Row count matches the source',
    'Each order has exactly one customer',
    'Load time under five minutes',
    'Error rate below 0.1%',
    'customer_id is never null',
    'The job fails when the file is missing',
    'Finance signs off the totals',
    'Reports open without errors',
    "The totals don't change",
    'Keine doppelten Bestellungen',
    'Las tablas quedan limpias',
    '重複がない',
  ])('can be measured: %j', (criterion) => {
    expect(lint({ success_criteria: [criterion] })).toEqual([]);
  });

  it('is the only kind of item that has to be', () => {
    expect(lint({ constraints: ['Uses the new warehouse'], objective: 'Happy users' })).toEqual([]);
  });
});

describe('a table', () => {
  it.each([
    'orders',
    'raw.orders',
    'warehouse.sales.orders_clean',
    ' warehouse.sales.orders ',
    '"Sales Data"."Orders"',
    '`my-project.sales.orders`',
    'my-project.sales.orders',
    '[dbo].[Order Details]',
    'entrepôt.ventes.commandes',
    '売上.注文',
    'dwh.$sys.x#1',
  ])('is shaped like one: %j', (table) => {
    expect(lint({ target_table: table })).toEqual([]);
  });

  it.each([
    'the orders table',
    'a.b.c.d',
    'sales..orders',
    '.orders',
    'orders;',
    'https://example.com/orders',
    '123',
    '{schema}.orders',
    'raw.orders and raw.customers',
  ])('is not: %j', (table) => {
    expect(ruleIdsOf({ target_table: table })).toEqual(['table-shape']);
  });

  const knownTables = ['warehouse.sales.orders', 'warehouse.crm.customers', '"Raw".Events'];

  it.each<[string, string | null]>([
    ['warehouse.sales.orders', null],
    ['WAREHOUSE.Sales."orders"', null],
    ['sales.orders', null],
    ['customers', null],
    ['raw.events', null],
    ['raw.orders', 'Did you mean warehouse.sales.orders?'],
    ['warehouse.sales.order', 'Check the spelling'],
    ['house.sales', 'Check the spelling'],
  ])('%s among the known ones', (table, hint) => {
    const advice = lint({ target_table: table }, { knownTables });
    const expected = { ruleId: 'unknown-table', message: expect.stringContaining(hint ?? '') };
    expect(advice).toMatchObject(hint === null ? [] : [expected]);
  });

  it('is not looked up when it has no shape, and no table is known', () => {
    expect(ruleIdsOf({ target_table: 'the orders' }, { knownTables })).toEqual(['table-shape']);
    expect(lint({ target_table: 'raw.orders' }, { knownTables: [] })).toEqual([]);
  });
});

describe('a constraint', () => {
  it.each([
    ['Must not delete rows', 'Delete duplicate rows from raw.orders'],
    ['Nothing may be deleted', 'Remove duplicates every night'],
    ["Don't drop customer records", 'Dropping customer records older than 2 years'],
    ['Never overwrite the archive', 'Overwrite the archive with the newest rows'],
    ['No data is exported', 'Export the orders to the partner'],
    ['Finished by 6am', 'The report is done by 8am'],
    ['Complete before 17:00', 'Ready by 6:30 pm'],
    ['Live no later than 2026-03-01', 'Starting 2026-04-01, finance uses it'],
  ])('%j goes against %j', (constraint, objective) => {
    const advice = lint({ constraints: ['EU only', constraint], objective });
    expect(advice).toMatchObject([
      { fieldKey: 'constraints', itemIndex: 1, ruleId: 'contradicts-aim' },
    ]);
    expect(advice[0]?.fixPrompt).toContain(`Constraint 2, “${constraint}”`);
  });

  it.each([
    ['Must not delete raw data in raw.events', 'Delete duplicate rows from raw.orders'],
    ['Must not change customer_id', 'Update the address of each customer'],
    ['Delete rows after 30 days', 'Delete duplicate rows'],
    ['Must not delete rows', 'Mark duplicates; do not delete rows'],
    ['Finished by 6am', 'Runs at 10pm'],
    ['Finished by 6am', 'Finished by 5am'],
    ['Finished by 6am', 'Ready by 6 am'],
    ['At most 5 joins', 'Ready by 2026-01-01'],
    ['Done before 2026-05-01', 'Ready by 2026-04-01'],
    ['No new tables', 'Deduplicate orders'],
    ['Ohne Löschen von Daten', 'Delete rows'],
  ])('%j goes together with %j', (constraint, objective) => {
    expect(lint({ constraints: [constraint], objective })).toEqual([]);
  });
});

describe('two items', () => {
  it.each([
    ['No order appears twice', 'no order appears twice.'],
    ['No orders appear twice', 'No order appears twice'],
    ['The job is finished by 6am', 'Job finishes by 6am'],
    ['重複がない', '重複がない。'],
  ])('say the same: %j and %j', (one, other) => {
    const advice = lint({ success_criteria: [one, 'Finished by 9am', other] });
    expect(advice).toMatchObject([{ itemIndex: 2, ruleId: 'says-the-same' }]);
    expect(advice[0]?.message).toContain('success criterion 1');
  });

  it.each([
    ['Finished by 6am', 'Finished by 7am'],
    ['Revenue increases by 5%', 'Revenue decreases by 5%'],
    ['Orders are deleted within 5 days', 'Orders are not deleted within 5 days'],
    ['No duplicate orders in the EU', 'No duplicate orders in the US'],
    ['raw.orders has no nulls', 'raw.customers has no nulls'],
  ])('do not: %j and %j', (one, other) => {
    expect(lint({ success_criteria: [one, other] })).toEqual([]);
  });

  it('of different lists may', () => {
    expect(lint({ success_criteria: ['Done by 6am'], constraints: ['Done by 6am'] })).toEqual([]);
  });
});

describe('lintRequirements', () => {
  it.each(templateCatalog.all.map((template) => [template.id, template] as const))(
    'has nothing to say about the examples of %s',
    (_id, template) => {
      const values = template.fields.map(({ key, kind, example }) => [
        key,
        personsField(kind === 'list' ? [example] : example),
      ]);
      expect(lintRequirements(template, Object.fromEntries(values))).toEqual([]);
    },
  );

  it('says nothing of an empty panel', () => {
    expect(lintRequirements(defaultTemplate, {})).toEqual([]);
    expect(lint({ objective: ' ', success_criteria: [] })).toEqual([]);
  });

  it('goes by the order of the panel, and gives several pieces of advice on one text', () => {
    const values = {
      success_criteria: ['Fast', 'Fast'],
      target_table: 'the orders',
      description: 'Clean all data',
    };
    expect(
      lint(values).map(({ fieldKey, itemIndex, ruleId }) => [fieldKey, itemIndex, ruleId]),
    ).toEqual<[string, number | null, LintRuleId][]>([
      ['description', null, 'vague-words'],
      ['target_table', null, 'table-shape'],
      ['success_criteria', 0, 'vague-words'],
      ['success_criteria', 1, 'vague-words'],
      ['success_criteria', 0, 'not-measurable'],
      ['success_criteria', 1, 'not-measurable'],
      ['success_criteria', 1, 'says-the-same'],
    ]);
  });

  it('takes time in line with the length of a text', () => {
    const start = performance.now();
    for (const unit of ['all ', 'fast.', 'by 6 ', 'not delete ', '"a"."b".', 'a'.repeat(50)]) {
      lint({
        description: unit.repeat(2_000),
        target_table: unit.repeat(50),
        constraints: Array.from({ length: 50 }, () => unit.repeat(100)),
      });
    }
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
