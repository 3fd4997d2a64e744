import type { RequirementField, RequirementTemplate } from './requirement-template';

/** The six fields of the default template: the one place that knows them. */
export const requirementFields = [
  {
    key: 'task_name',
    label: 'Task name',
    itemLabel: 'task name',
    kind: 'text',
    isRequired: true,
    hint: 'A short name that a colleague would recognise in a list.',
    example: 'Deduplicate orders nightly',
    maxLength: 200,
    role: 'title',
  },
  {
    key: 'description',
    label: 'Description',
    itemLabel: 'description',
    kind: 'text',
    isRequired: true,
    hint: 'What is to be done, in a few sentences.',
    example: 'Every night, remove duplicate rows from raw.orders and keep the newest.',
    maxLength: 10_000,
    purpose: 'aim',
    isLong: true,
  },
  {
    key: 'target_table',
    label: 'Target table',
    itemLabel: 'target table',
    kind: 'text',
    isRequired: true,
    hint: 'The table that the task writes, as catalog.schema.table.',
    example: 'warehouse.sales.orders_clean',
    maxLength: 300,
    role: 'table',
  },
  {
    key: 'objective',
    label: 'Objective',
    itemLabel: 'objective',
    kind: 'text',
    isRequired: true,
    hint: 'Why it is done: what becomes better for whom.',
    example: 'Finance sees each order once in the revenue report.',
    maxLength: 4_000,
    purpose: 'aim',
    isLong: true,
  },
  {
    key: 'success_criteria',
    label: 'Success criteria',
    itemLabel: 'success criterion',
    kind: 'list',
    isRequired: false,
    hint: 'How you will see that it worked, one measurable outcome each.',
    example: 'No order_id appears twice',
    maxLength: 1_000,
    purpose: 'outcome',
  },
  {
    key: 'constraints',
    label: 'Constraints',
    itemLabel: 'constraint',
    kind: 'list',
    isRequired: false,
    hint: 'Limits that the work must keep: time, cost, data that must not be touched.',
    example: 'Finished by 6am',
    maxLength: 1_000,
    purpose: 'limit',
  },
] as const satisfies readonly RequirementField[];

export type DefaultFieldKey = (typeof requirementFields)[number]['key'];

export const defaultTemplate = {
  id: 'data-task',
  label: 'Data task',
  description: 'A job on data: what to do, into which table, and how to see that it worked.',
  fields: requirementFields,
} as const satisfies RequirementTemplate;
