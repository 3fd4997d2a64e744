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

/** First messages, and everything that is understood of them. */
const table: readonly (readonly [string, Fields])[] = [
  [
    'Ingest the daily sales CSV files from S3 into bronze.sales.daily_files. Analysts need the data by 8am. Files that fail validation must be moved to a quarantine folder.',
    {
      task_name: 'Ingest the daily sales CSV files from S3',
      description: 'Ingest the daily sales CSV files from S3 into bronze.sales.daily_files.',
      target_table: 'bronze.sales.daily_files',
      constraints: [
        'Analysts need the data by 8am',
        'Files that fail validation must be moved to a quarantine folder',
      ],
    },
  ],
  [
    'I want a data quality check on warehouse.crm.contacts that flags invalid email addresses, because our newsletter bounces too often. No false positives on corporate domains please.',
    {
      task_name: 'Data quality check on warehouse.crm.contacts',
      description:
        'I want a data quality check on warehouse.crm.contacts that flags invalid email addresses',
      target_table: 'warehouse.crm.contacts',
      objective: 'Our newsletter bounces too often',
      constraints: ['No false positives on corporate domains'],
    },
  ],
  [
    'Migrate the legacy Oracle table HR.EMPLOYEES to people.core.employees. It has to be done before the end of March, without downtime, and salaries must stay encrypted.',
    {
      task_name: 'Migrate the legacy Oracle table HR.EMPLOYEES',
      description: 'Migrate the legacy Oracle table HR.EMPLOYEES to people.core.employees.',
      target_table: 'people.core.employees',
      constraints: [
        'Has to be done before the end of March',
        'Without downtime',
        'Salaries must stay encrypted',
      ],
    },
  ],
  [
    'Can you build me a dashboard table with revenue per region and month? Put it in reporting.finance.revenue_by_region.',
    {
      task_name: 'Build me a dashboard table with revenue per region and month',
      description:
        'Can you build me a dashboard table with revenue per region and month? Put it in reporting.finance.revenue_by_region.',
      target_table: 'reporting.finance.revenue_by_region',
    },
  ],
  [
    'There are duplicates in the customers table.',
    {
      task_name: 'There are duplicates in the customers table',
      description: 'There are duplicates in the customers table.',
      target_table: 'customers',
    },
  ],
  [
    'we need gold.churn.features refreshed hourly so the model team can retrain. at most 50 euros a month',
    {
      task_name: 'gold.churn.features refreshed hourly',
      description: 'We need gold.churn.features refreshed hourly',
      target_table: 'gold.churn.features',
      objective: 'The model team can retrain',
      constraints: ['At most 50 euros a month'],
    },
  ],
  [
    "Merge raw.crm.leads and raw.web.signups into one table, analytics.marketing.leads_unified. Success means every lead appears once and has a source. Don't delete anything from the raw tables.",
    {
      task_name: 'Merge raw.crm.leads and raw.web.signups into one table',
      description:
        'Merge raw.crm.leads and raw.web.signups into one table, analytics.marketing.leads_unified.',
      target_table: 'analytics.marketing.leads_unified',
      success_criteria: ['Every lead appears once and has a source'],
      constraints: ["Don't delete anything from the raw tables"],
    },
  ],
  [
    'Create a table called daily_active_users in the product schema.',
    {
      task_name: 'Create a table called daily_active_users in the product schema',
      description: 'Create a table called daily_active_users in the product schema.',
      target_table: 'daily_active_users',
    },
  ],
  [
    "Hi! I'm Anna from finance. Our month-end report shows wrong numbers because refunds are counted twice in finance.reporting.revenue. Please fix the refund logic there. I'll know it worked when October matches the ERP.",
    {
      task_name: 'Our month-end report shows wrong numbers',
      description:
        'Our month-end report shows wrong numbers because refunds are counted twice in finance.reporting.revenue. Please fix the refund logic there.',
      target_table: 'finance.reporting.revenue',
    },
  ],
  [
    'The goal is to reduce storage costs. Delete partitions older than 3 years from lake.events.clicks. Never touch anything that legal has put on hold.',
    {
      task_name: 'Delete partitions older than 3 years from lake.events.clicks',
      description: 'Delete partitions older than 3 years from lake.events.clicks.',
      target_table: 'lake.events.clicks',
      objective: 'Reduce storage costs',
      constraints: ['Never touch anything that legal has put on hold'],
    },
  ],
  [
    'For the yearly audit, I need all invoices of 2024 copied from erp.billing.invoices to audit.y2024.invoices. It should be read-only afterwards.',
    {
      task_name: 'All invoices of 2024 copied from erp.billing.invoices',
      description:
        'For the yearly audit, I need all invoices of 2024 copied from erp.billing.invoices to audit.y2024.invoices.',
      target_table: 'audit.y2024.invoices',
      objective: 'For the yearly audit',
      constraints: ['Should be read-only afterwards'],
    },
  ],
  [
    'Task: Nightly FX rates\nTarget: ref.fx.rates\nWhy: pricing uses stale rates\nLoad ECB rates every evening.',
    {
      task_name: 'Nightly FX rates',
      description: 'Load ECB rates every evening.',
      target_table: 'ref.fx.rates',
      objective: 'Pricing uses stale rates',
    },
  ],
  [
    'Rebuild dim_customer',
    {
      task_name: 'Rebuild dim_customer',
      description: 'Rebuild dim_customer',
      target_table: 'dim_customer',
    },
  ],
  ['orders_clean', { target_table: 'orders_clean' }],
  [
    'Update warehouse.inventory.stock every 15 minutes from the WMS API, but no more than 100 requests per minute. Should be accurate to within 1%.',
    {
      task_name: 'Update warehouse.inventory.stock every 15 minutes from the WMS API',
      description: 'Update warehouse.inventory.stock every 15 minutes from the WMS API',
      target_table: 'warehouse.inventory.stock',
      success_criteria: ['Should be accurate to within 1%'],
      constraints: ['No more than 100 requests per minute'],
    },
  ],
  [
    'Anonymise the email column in staging.users.accounts before we share it with the agency; nobody outside the company may see real addresses.',
    {
      task_name: 'Anonymise the email column',
      description:
        'Anonymise the email column in staging.users.accounts before we share it with the agency',
      target_table: 'staging.users.accounts',
      constraints: ['Nobody outside the company may see real addresses'],
    },
  ],
  [
    'Every Friday send a summary of open tickets per team from support.jira.tickets to the table ops.weekly.ticket_summary. This helps the team leads plan the next week.',
    {
      task_name: 'Send a summary of open tickets per team from support.jira.tickets',
      description:
        'Every Friday send a summary of open tickets per team from support.jira.tickets to the table ops.weekly.ticket_summary.',
      target_table: 'ops.weekly.ticket_summary',
      objective: 'This helps the team leads plan the next week',
    },
  ],
  [
    'Please add a column "country_code" to warehouse.sales.orders_clean, derived from shipping_address. The column must never be null. We need it for the tax report.',
    {
      task_name: 'Add a column "country_code"',
      description:
        'Please add a column "country_code" to warehouse.sales.orders_clean, derived from shipping_address.',
      target_table: 'warehouse.sales.orders_clean',
      objective: 'For the tax report',
      constraints: ['The column must never be null'],
    },
  ],
  [
    'I need to load data from mysql.shop.orders to snowflake: ANALYTICS.SALES.ORDERS. Incremental, based on updated_at. Must be idempotent.',
    {
      task_name: 'Load data from mysql.shop.orders to snowflake',
      description:
        'I need to load data from mysql.shop.orders to snowflake: ANALYTICS.SALES.ORDERS. Incremental, based on updated_at.',
      target_table: 'ANALYTICS.SALES.ORDERS',
      constraints: ['Must be idempotent'],
    },
  ],
  [
    'Backfill events.raw.page_views from 2023-01-01 to 2023-06-30 because the tracker lost data. Done if each day has at least 90% of the usual volume and no day is missing.',
    {
      task_name: 'Backfill events.raw.page_views from 2023-01-01 to 2023-06-30',
      description: 'Backfill events.raw.page_views from 2023-01-01 to 2023-06-30',
      target_table: 'events.raw.page_views',
      objective: 'The tracker lost data',
      success_criteria: ['Each day has at least 90% of the usual volume', 'No day is missing'],
    },
  ],
  [
    'Join orders and customers, aggregate per week, write into mart_sales.weekly_customers. Reason: sales planning. Deadline: end of June.',
    {
      task_name: 'Join orders and customers',
      description:
        'Join orders and customers, aggregate per week, write into mart_sales.weekly_customers.',
      target_table: 'mart_sales.weekly_customers',
      objective: 'Sales planning',
      constraints: ['Deadline: end of June'],
    },
  ],
  [
    'Wir müssen die Kundendaten aus crm.raw.kunden bereinigen und in dwh.crm.kunden_clean speichern, weil das Marketing sonst falsche Adressen anschreibt. Höchstens 30 Minuten Laufzeit. Die Tabelle soll keine Dubletten enthalten.',
    {
      task_name: 'Die Kundendaten aus crm.raw.kunden bereinigen',
      description:
        'Wir müssen die Kundendaten aus crm.raw.kunden bereinigen und in dwh.crm.kunden_clean speichern',
      target_table: 'dwh.crm.kunden_clean',
      objective: 'Weil das Marketing sonst falsche Adressen anschreibt',
      success_criteria: ['Die Tabelle soll keine Dubletten enthalten'],
      constraints: ['Höchstens 30 Minuten Laufzeit'],
    },
  ],
  [
    'Zieltabelle: dwh.finanz.umsatz\nZiel: Monatsabschluss beschleunigen\nBeschreibung: Umsätze pro Monat und Land aggregieren\nBedingungen:\n- darf nicht tagsüber laufen\n- maximal 10 GB Speicher\nFertig wenn:\n- Summe stimmt mit SAP überein',
    {
      task_name: 'Umsätze pro Monat und Land aggregieren',
      description: 'Umsätze pro Monat und Land aggregieren',
      target_table: 'dwh.finanz.umsatz',
      objective: 'Monatsabschluss beschleunigen',
      success_criteria: ['Summe stimmt mit SAP überein'],
      constraints: ['Darf nicht tagsüber laufen', 'Maximal 10 GB Speicher'],
    },
  ],
  [
    '売上データを毎日集計してmart.sales.dailyに書き込みたいです。目的：経営会議で使うため。',
    {
      task_name: '売上データを毎日集計してmart.sales.dailyに書き込みたいです',
      description: '売上データを毎日集計してmart.sales.dailyに書き込みたいです。',
      target_table: 'mart.sales.daily',
      objective: '経営会議で使うため',
    },
  ],
  [
    'Nouvelle table dans dwh.ventes.commandes : il faut copier les commandes depuis raw.shop.orders chaque nuit.',
    {
      task_name: 'Nouvelle table dans dwh.ventes.commandes',
      description:
        'Nouvelle table dans dwh.ventes.commandes : il faut copier les commandes depuis raw.shop.orders chaque nuit.',
      target_table: 'dwh.ventes.commandes',
    },
  ],
  [
    'URGENT!!! pipeline broken, table prod.billing.usage is empty since yesterday!!! fix asap pls',
    {
      task_name: 'Pipeline broken',
      description:
        'URGENT!!! pipeline broken, table prod.billing.usage is empty since yesterday!!! fix asap pls',
      target_table: 'prod.billing.usage',
    },
  ],
  [
    'Ensure that warehouse.sales.orders has no rows with negative amounts.',
    {
      task_name: 'Ensure that warehouse.sales.orders has no rows with negative amounts',
      description: 'Ensure that warehouse.sales.orders has no rows with negative amounts.',
      target_table: 'warehouse.sales.orders',
    },
  ],
  [
    'Compare prod.a.x with staging.a.x and write differences to qa.diff.x',
    {
      task_name: 'Compare prod.a.x with staging.a.x',
      description: 'Compare prod.a.x with staging.a.x and write differences to qa.diff.x',
      target_table: 'qa.diff.x',
    },
  ],
  [
    "Our CEO wants a weekly KPI table. KPIs: revenue, active customers, churn rate. Table name kpi.weekly.summary. It's for the Monday meeting, so it has to be ready by Monday 7am.",
    {
      task_name: 'Weekly KPI table',
      description:
        'Our CEO wants a weekly KPI table. KPIs: revenue, active customers, churn rate. Table name kpi.weekly.summary.',
      target_table: 'kpi.weekly.summary',
      objective: 'For the Monday meeting',
      constraints: ['Has to be ready by Monday 7am'],
    },
  ],
];

describe('first message', () => {
  it.each(table)('%s', (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields);
  });

  it.each([
    'asdf',
    'I have a problem',
    'hello',
    'what can you do?',
    '...',
    '👋',
    'How are you today?',
  ])('invents nothing from “%s”', (text) => expect(fieldsOf(text)).toEqual({}));
});
