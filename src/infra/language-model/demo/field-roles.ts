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
  /** The table is written, so that one that is only read is not meant. */
  isTableWritten: boolean;
  objective: RequirementField | null;
  criteria: RequirementField | null;
  constraints: RequirementField | null;
}

export function fieldRoles({ fields }: RequirementTemplate): FieldRoles {
  const byKey = (key: FieldKey, kind: RequirementField['kind']) =>
    fields.find((field) => field.key === key && field.kind === kind) ?? null;
  const texts = fields.filter(({ kind, role }) => kind === 'text' && role === undefined);
  const table = fields.find(({ role }) => role === 'table') ?? null;
  return {
    title: fields.find(({ role }) => role === 'title') ?? null,
    work: findWorkField(texts),
    table,
    isTableWritten:
      table !== null &&
      /\b(?:target|writes?|written|output)\b/iu.test(`${table.label} ${table.hint}`),
    objective: byKey('objective', 'text'),
    criteria: byKey('success_criteria', 'list'),
    constraints: byKey('constraints', 'list'),
  };
}

const workKeys = ['description', 'details', 'summary', 'rule', 'observed_behavior', 'problem'];
/** Long texts that say why, or what comes of it, rather than what is to be done. */
const reasonKeys = ['objective', 'decision', 'impact', 'reason', 'expected_behavior'];

function findWorkField(texts: readonly RequirementField[]): RequirementField | null {
  const named = workKeys.flatMap((key) => texts.find((field) => field.key === key) ?? []);
  const long = texts.find(
    ({ isLong, isRequired, key }) => isLong && isRequired && !reasonKeys.includes(key),
  );
  return named[0] ?? long ?? null;
}
