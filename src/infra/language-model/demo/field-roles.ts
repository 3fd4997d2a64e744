import type {
  FieldKey,
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';

/** The fields of a template that the demo model can fill from free text; `null` where there is none. */
export interface FieldRoles {
  title: RequirementField | null;
  /** The long text that says what is to be done. */
  work: RequirementField | null;
  table: RequirementField | null;
  objective: RequirementField | null;
  criteria: RequirementField | null;
  constraints: RequirementField | null;
}

export function fieldRoles({ fields }: RequirementTemplate): FieldRoles {
  const byKey = (key: FieldKey, kind: RequirementField['kind']) =>
    fields.find((field) => field.key === key && field.kind === kind) ?? null;
  const texts = fields.filter(({ kind, role }) => kind === 'text' && role === undefined);
  return {
    title: fields.find(({ role }) => role === 'title') ?? null,
    work: byKey('description', 'text') ?? texts.find((field) => field.isLong) ?? null,
    table: fields.find(({ role }) => role === 'table') ?? null,
    objective: byKey('objective', 'text'),
    criteria: byKey('success_criteria', 'list'),
    constraints: byKey('constraints', 'list'),
  };
}
