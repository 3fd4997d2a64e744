import { z } from 'zod';
import type { ExtractedRequirements } from '@/core/requirements/extracted-requirements';
import { requirementFields } from '@/core/requirements/requirement-fields';
import type { FieldKind, RequirementTemplate } from '@/core/requirements/requirement-template';
import { sourceSchema } from '@/core/requirements/requirements';
import { templateCatalog } from '@/core/requirements/template-catalog';

const confidence = z.number().min(0).max(1);

const valueSchemas = { text: z.string(), list: z.array(z.string()) } as const satisfies Record<
  FieldKind,
  z.ZodType
>;

const fieldSchemaOf = <Value extends z.ZodType>(value: Value) =>
  z
    .object({
      value: value.nullable(),
      confidence,
      source: sourceSchema,
      quote: z.string().nullable(),
      suggestion: z
        .object({ value, confidence, quote: z.string().nullable() })
        .nullable()
        .describe("The model's different opinion of a value that is the person's own."),
    })
    .nullable();

const fieldSchemas = {
  text: fieldSchemaOf(valueSchemas.text).meta({ id: 'TextField' }),
  list: fieldSchemaOf(valueSchemas.list).meta({ id: 'ListField' }),
} as const satisfies Record<FieldKind, z.ZodType>;

const requirementsSchemaOf = ({ label, fields }: RequirementTemplate) =>
  z
    .object({
      ...Object.fromEntries(fields.map(({ key, kind }) => [key, fieldSchemas[kind]])),
      overall_confidence: confidence.describe(
        'Mean confidence of the required fields; an empty one counts 0.',
      ),
      is_complete: z.boolean().describe('Every required field holds something.'),
    })
    .catchall(z.union([fieldSchemas.text, fieldSchemas.list]))
    .meta({ title: label });

/** Half-filled requirements of the default template. */
export const exampleRequirements = {
  task_name: {
    value: 'Deduplicate orders nightly',
    confidence: 0.9,
    source: 'stated',
    quote: 'deduplicate orders every night',
    suggestion: null,
  },
  description: null,
  target_table: {
    value: 'raw.orders',
    confidence: 1,
    source: 'user',
    quote: null,
    suggestion: { value: 'warehouse.orders', confidence: 0.7, quote: null },
  },
  objective: null,
  success_criteria: null,
  constraints: null,
  overall_confidence: 0.475,
  is_complete: false,
};

/** The requirements, with the fields of the session's template; the first is the default one. */
export const extractedRequirementsSchema: z.ZodType<ExtractedRequirements> = z
  .union(templateCatalog.all.map(requirementsSchemaOf))
  .meta({
    id: 'ExtractedRequirements',
    examples: [exampleRequirements],
  });

const ignored = z.unknown().optional();

const ignoredParts = { confidence: ignored, source: ignored, quote: ignored, suggestion: ignored };

const patchValueOf = (kind: FieldKind) => {
  const value = valueSchemas[kind].nullable();
  return z.union([value, z.strictObject({ value, ...ignoredParts })]).optional();
};

/**
 * New values of fields, bare or as `{ value }`. The rest of a field that was read may come along; it is not believed.
 * Which keys there are is decided by the session's template.
 */
export const requirementsPatchSchema = z
  .object(Object.fromEntries(requirementFields.map(({ key, kind }) => [key, patchValueOf(kind)])))
  .catchall(z.union([patchValueOf('text'), patchValueOf('list')]))
  .meta({
    id: 'RequirementsPatch',
    examples: [
      { task_name: 'Nightly clean-up', constraints: ['Finished by 6am'], objective: null },
    ],
  });
