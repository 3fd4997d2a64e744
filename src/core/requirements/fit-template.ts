import { emptyField } from './field-content';
import type { RequirementField, RequirementTemplate } from './requirement-template';
import type { Requirements } from './requirements';

/**
 * The requirements for another template: a field keeps what the field of the same role had (title, table), else
 * what the field of the same key and kind had. Ownership, source and suggestions go with the value.
 */
export function fitTemplate(
  requirements: Requirements,
  { from, to }: { from: RequirementTemplate; to: RequirementTemplate },
): Requirements {
  return Object.fromEntries(
    to.fields.map((field) => {
      const kept = requirements[counterpartOf(field, from)];
      return [field.key, kept?.kind === field.kind ? kept : emptyField(field.kind)];
    }),
  );
}

function counterpartOf({ key, role }: RequirementField, from: RequirementTemplate): string {
  const ofRole = role && from.fields.find((field) => field.role === role);
  return ofRole?.key ?? key;
}
