import type { RequirementTemplate } from '@/core/requirements/requirement-template';

const examples: Readonly<Record<string, readonly string[]>> = {
  'data-task': [
    'Load the CSV files that arrive in S3 every night into warehouse.sales.orders, so that finance sees yesterday’s sales by 6am. Rows without an order_id must not be loaded.',
    'Find duplicate customers in crm.core.customers and keep the newest of each. Done when no email appears twice.',
    'Move the monthly revenue report from the old Oracle job to analytics.finance.revenue_monthly without changing the numbers.',
  ],
};

/** Three realistic first messages; for a template without any, what its own fields give as examples. */
export function startExamples({ id, fields }: RequirementTemplate): readonly string[] {
  const telling = fields.filter(({ isLong, role }) => isLong || role === 'title');
  return examples[id] ?? telling.slice(0, 3).map(({ example }) => example);
}
