import type {
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';
import type { FieldValue, Requirements } from '@/core/requirements/requirements';
import type { FieldReply } from './apply-changes';
import { shortList, shortText } from './describe-value';

/** One change as a sentence. */
export function describeChange(
  template: RequirementTemplate,
  requirements: Requirements,
  reply: FieldReply,
): string {
  const field = fieldOf(template, reply);
  if (isPersons(requirements, reply)) {
    const stay = field.kind === 'list' ? 'they stay as they are' : 'it stays as it is';
    return `You set the **${nameOf(field)}** yourself, so ${stay}. What you just wrote stands beside as a suggestion: ${valueText(reply.value)}`;
  }
  const { value, before } = reply;
  if (value.length === 0) return `I emptied the **${nameOf(field)}**.`;
  if (typeof value === 'string') {
    return before === null
      ? `I noted the **${nameOf(field)}**: ${shortText(value)}`
      : `I changed the **${nameOf(field)}** from “${valueText(before)}” to “${shortText(value)}”.`;
  }
  return describeList(field, value, before);
}

/** Several changes as a list, one line for each field. */
export function describeChanges(
  template: RequirementTemplate,
  requirements: Requirements,
  replies: readonly FieldReply[],
): string {
  return replies
    .map((reply) => {
      const { label } = fieldOf(template, reply);
      const was = typeof reply.before === 'string' ? ` (before: ${shortText(reply.before)})` : '';
      const note = isPersons(requirements, reply) ? ' (yours stays; this is a suggestion)' : was;
      return `- **${label}:** ${reply.value.length === 0 ? 'emptied' : valueText(reply.value)}${note}`;
    })
    .join('\n');
}

function describeList(
  field: RequirementField,
  value: readonly string[],
  before: FieldValue,
): string {
  const known = before === null || typeof before === 'string' ? [] : before;
  const added = value.filter((text) => !known.includes(text));
  const removed = known.filter((text) => !value.includes(text));
  if (added.length === 1 && removed.length === 1) {
    return `I changed a **${field.itemLabel}** from “${valueText(removed)}” to “${valueText(added)}”.`;
  }
  const parts = [
    ...(added.length > 0 ? [`I added ${countOf(field, added)}: ${shortList(added)}`] : []),
    ...(removed.length > 0 ? [`I removed ${countOf(field, removed)}: ${shortList(removed)}`] : []),
  ];
  return parts.length === 0
    ? `I put the **${nameOf(field)}** in another order.`
    : parts.join('\n\n');
}

function countOf({ itemLabel, label }: RequirementField, items: readonly string[]): string {
  return items.length === 1 ? `a **${itemLabel}**` : `${items.length} **${label.toLowerCase()}**`;
}

function valueText(value: string | readonly string[]): string {
  return typeof value === 'string' ? shortText(value) : shortList(value);
}

function nameOf({ label }: RequirementField): string {
  return label.toLowerCase();
}

function isPersons(requirements: Requirements, { fieldKey }: FieldReply): boolean {
  return requirements[fieldKey]?.isPersons === true;
}

function fieldOf({ fields }: RequirementTemplate, { fieldKey }: FieldReply): RequirementField {
  const field = fields.find(({ key }) => key === fieldKey);
  if (!field) throw new Error(`there is no field ${fieldKey}`);
  return field;
}
