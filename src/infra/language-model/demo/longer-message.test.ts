import { describe, expect, it } from 'vitest';
import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { demoReply } from './demo-reply';

type Fields = Partial<Record<string, string | string[]>>;

function fieldsOf(content: string): Fields {
  const { fields } = demoReply([{ role: 'user', content }], {
    template: defaultTemplate,
    requirements: emptyRequirements(defaultTemplate),
    question: null,
  });
  return Object.fromEntries(fields.map(({ fieldKey, value }) => [fieldKey, value]));
}

/** Letters, lists and notes, and everything that is understood of them. */
const table: readonly (readonly [string, Fields])[] = [
  [
    'Load the CSV files that arrive in S3 every night into warehouse.sales.orders, so that finance sees yesterday’s sales by 6am. Rows without an order_id must not be loaded.',
    {
      task_name: 'Load the CSV files',
      description: 'Load the CSV files that arrive in S3 every night into warehouse.sales.orders',
      target_table: 'warehouse.sales.orders',
      objective: 'Finance sees yesterday’s sales by 6am',
      constraints: ['Rows without an order_id must not be loaded'],
    },
  ],
  [
    'Find duplicate customers in crm.core.customers and keep the newest of each. Done when no email appears twice.',
    {
      task_name: 'Find duplicate customers',
      description: 'Find duplicate customers in crm.core.customers and keep the newest of each.',
      target_table: 'crm.core.customers',
      success_criteria: ['No email appears twice'],
    },
  ],
  [
    'Move the monthly revenue report from the old Oracle job to analytics.finance.revenue_monthly without changing the numbers.',
    {
      task_name: 'Move the monthly revenue report from the old Oracle job',
      description:
        'Move the monthly revenue report from the old Oracle job to analytics.finance.revenue_monthly without changing the numbers.',
      target_table: 'analytics.finance.revenue_monthly',
      constraints: ['Without changing the numbers'],
    },
  ],
  [
    'criteria: 1) invalid addresses are flagged 2) nobody gets an alert twice a day, 3. it is cheap',
    {
      success_criteria: [
        'Invalid addresses are flagged',
        'Nobody gets an alert twice a day',
        'It is cheap',
      ],
    },
  ],
  [
    "I'd like to create a report that shows open invoices per customer, older than 30 days. Source is erp.billing.invoices, result goes to finance.ar.open_invoices. The AR team should be able to filter by country. It's important that credit notes are subtracted. Refresh daily at 5am, must be ready at 6.",
    {
      task_name: 'Create a report that shows open invoices per customer',
      description:
        "I'd like to create a report that shows open invoices per customer, older than 30 days. Source is erp.billing.invoices, result goes to finance.ar.open_invoices. Refresh daily at 5am",
      target_table: 'finance.ar.open_invoices',
      success_criteria: ['The AR team should be able to filter by country'],
      constraints: ['Credit notes are subtracted', 'Must be ready at 6'],
    },
  ],
  [
    'We have raw.iot.sensors with 2 billion rows. Aggregate by device and hour -> iot.agg.device_hourly. Keep raw data untouched! Cost max 200$/month. Success = query time below 2s and no missing hours.',
    {
      task_name: 'Aggregate by device and hour',
      description:
        'We have raw.iot.sensors with 2 billion rows. Aggregate by device and hour -> iot.agg.device_hourly.',
      target_table: 'iot.agg.device_hourly',
      success_criteria: ['Query time below 2s', 'No missing hours'],
      constraints: ['Keep raw data untouched', 'Cost max 200$/month'],
    },
  ],
  [
    "Subject: Customer 360\n\nDear team,\n\nas discussed yesterday we'd like to combine CRM, shop and support data into one table per customer (dwh.customer.c360).\n\nBackground: today sales people open three systems for each call.\n\nRequirements:\n- one row per customer\n- refreshed every morning before 7:00\n- support tickets of the last 12 months only\n- must not include health data\n\nBest regards,\nMaria",
    {
      task_name: 'Customer 360',
      description:
        "As discussed yesterday we'd like to combine CRM, shop and support data into one table per customer (dwh.customer.c360).\n- one row per customer",
      target_table: 'dwh.customer.c360',
      objective: 'Today sales people open three systems for each call',
      constraints: [
        'Refreshed every morning before 7:00',
        'Support tickets of the last 12 months only',
        'Must not include health data',
      ],
    },
  ],
  [
    'bitte die tabelle dwh.lager.bestand jede stunde aktualisieren, quelle ist sap.mm.mard. ziel: einkauf sieht fehlbestände rechtzeitig. darf sap nicht belasten.',
    {
      task_name: 'Die tabelle dwh.lager.bestand jede stunde aktualisieren',
      description:
        'Bitte die tabelle dwh.lager.bestand jede stunde aktualisieren, quelle ist sap.mm.mard.',
      target_table: 'dwh.lager.bestand',
      objective: 'Einkauf sieht fehlbestände rechtzeitig',
      constraints: ['Darf sap nicht belasten'],
    },
  ],
  [
    'Hey! So basically what I need is a pipeline that takes the events from kafka topic orders_v2, drops the test users, and stores them in lake.events.orders. thx',
    {
      task_name: 'Takes the events from kafka topic orders_v2',
      description:
        'So basically what I need is a pipeline that takes the events from kafka topic orders_v2, drops the test users, and stores them in lake.events.orders.',
      target_table: 'lake.events.orders',
    },
  ],
  [
    '顧客マスタをcrm.customersからdwh.crm.customersへ毎晩コピーしたい。個人情報はマスクすること。理由は分析チームが最新の顧客データを必要としているためです。',
    {
      task_name: '顧客マスタをcrm.customersからdwh.crm.customersへ毎晩コピーしたい',
      description: '顧客マスタをcrm.customersからdwh.crm.customersへ毎晩コピーしたい。',
      target_table: 'dwh.crm.customers',
      objective: '分析チームが最新の顧客データを必要としているためです',
      constraints: ['個人情報はマスクすること'],
    },
  ],
];

describe('longer message', () => {
  it.each(table)('%s', (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });
});
