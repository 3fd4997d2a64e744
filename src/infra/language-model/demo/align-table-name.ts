import { contentOf } from '@/core/requirements/field-content';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { FieldReply } from './apply-changes';
import type { Change } from './change';
import { fieldRoles } from './field-roles';
import { holdsWords } from './words-in-text';

/** When the table gets another name, the model's own texts that use the old name follow. */
export function alignTableName(
  template: RequirementTemplate,
  requirements: Requirements,
  replies: readonly FieldReply[],
): Change[] {
  const table = replies.find(({ fieldKey }) => fieldKey === fieldRoles(template).table?.key);
  if (!table || typeof table.value !== 'string' || typeof table.before !== 'string') return [];
  const words = { from: table.before, to: table.value, quote: table.quote };
  if (words.to === '' || requirements[table.fieldKey]?.isPersons) return [];
  return template.fields.flatMap(({ key }): Change[] => {
    const state = requirements[key];
    const content = state ? contentOf(state) : null;
    const isOwn = state !== undefined && !state.isPersons && content !== null;
    if (isOwn && holdsWords([content].flat().join('\n'), words.to)) return [];
    return isOwn && key !== table.fieldKey
      ? [{ kind: 'replace-words', fieldKey: key, ...words }]
      : [];
  });
}
