import type {
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';
import type { FieldValue, Requirements } from '@/core/requirements/requirements';
import type { FieldReply } from './apply-changes';
import { shortList, shortText, valueText } from './describe-value';

/** One change as a sentence. */
export function describeChange(
  template: RequirementTemplate,
  requirements: Requirements,
  reply: FieldReply,
): string {
  const field = fieldOf(template, reply);
  if (isPersons(requirements, reply)) {
    const stay = field.kind === 'list' ? 'they stay as they are' : 'it stays as it is';
    return `You set **${field.label}** yourself, so ${stay}. What you just wrote stands beside as a suggestion: ${valueText(field, reply.value)}`;
  }
  const { value, before } = reply;
  if (value.length === 0) return `I emptied **${field.label}**.`;
  if (typeof value === 'string') {
    if (before === null) return `Noted under **${field.label}**: ${valueText(field, value)}`;
    const isAddition =
      typeof before === 'string' &&
      /^[.!?]? /u.test(value.slice(before.length)) &&
      value.startsWith(before);
    return isAddition
      ? `I added to **${field.label}**: ${shortText(value.slice(before.length).replace(/^[.\s]+/u, ''))}`
      : `I changed **${field.label}** from ${quoted(field, before)} to ${quoted(field, value)}.`;
  }
  return describeList(field, value, before);
}

/** The fields that took over a changed name, as the end of a sentence; `''` for none. */
export function describeFollowers(
  template: RequirementTemplate,
  followers: readonly FieldReply[],
): string {
  if (followers.length === 0) return '';
  const names = followers.map((reply) => `**${fieldOf(template, reply).label}**`);
  const isOne = followers.length === 1 && typeof followers[0]?.value === 'string';
  return ` ${names.join(' and ')} ${isOne ? 'follows' : 'follow'}.`;
}

/** Several changes as a list, one line for each field. */
export function describeChanges(
  template: RequirementTemplate,
  requirements: Requirements,
  replies: readonly FieldReply[],
): string {
  return replies
    .map((reply) => {
      const field = fieldOf(template, reply);
      const was =
        typeof reply.before === 'string' ? ` (before: ${valueText(field, reply.before)})` : '';
      const note = isPersons(requirements, reply) ? ' (yours stays; this is a suggestion)' : was;
      return `- **${field.label}:** ${reply.value.length === 0 ? 'emptied' : valueText(field, reply.value)}${note}`;
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
    return `I changed a **${field.itemLabel}** from ${quoted(field, removed)} to ${quoted(field, added)}.`;
  }
  const parts = [
    ...(added.length > 0 ? [`I added ${countOf(field, added)}: ${shortList(added)}`] : []),
    ...(removed.length > 0 ? [`I removed ${countOf(field, removed)}: ${shortList(removed)}`] : []),
  ];
  return parts.length === 0 ? `I put **${field.label}** in another order.` : parts.join('\n\n');
}

function countOf({ itemLabel, label }: RequirementField, items: readonly string[]): string {
  return items.length === 1 ? `a **${itemLabel}**` : `${items.length} **${label.toLowerCase()}**`;
}

function quoted(field: RequirementField, value: string | readonly string[]): string {
  const text = valueText(field, value);
  return field.role === 'table' ? text : `“${text}”`;
}

function isPersons(requirements: Requirements, { fieldKey }: FieldReply): boolean {
  return requirements[fieldKey]?.isPersons === true;
}

function fieldOf({ fields }: RequirementTemplate, { fieldKey }: FieldReply): RequirementField {
  const field = fields.find(({ key }) => key === fieldKey);
  if (!field) throw new Error(`there is no field ${fieldKey}`);
  return field;
}
