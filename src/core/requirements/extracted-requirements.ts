import { completenessOf } from './completeness';
import { emptyField, isBlank } from './field-content';
import { textsOf } from './list-items';
import type { FieldKey, RequirementTemplate } from './requirement-template';
import type { FieldState, Provenance, Requirements, Source } from './requirements';

interface Reported<Value> {
  value: Value | null;
  confidence: number;
  source: Source;
  quote: string | null;
  suggestion: { value: Value; confidence: number; quote: string | null } | null;
}

/** A field as it is shown to the outside; `null` when nobody has spoken of it. */
export type ReportedField = Reported<string> | Reported<string[]> | null;

/** The requirements as they are shown to the outside, with a key for each field of the template. */
export type ExtractedRequirements = Record<FieldKey, ReportedField> & {
  /** 0 to 1, computed from the required fields. */
  overall_confidence: number;
  is_complete: boolean;
};

/** The requirements in the shape of REST. */
export function toExtractedRequirements(
  template: RequirementTemplate,
  requirements: Requirements,
): ExtractedRequirements {
  const { overallConfidence, isComplete } = completenessOf(template, requirements);
  const fields = template.fields.map(
    ({ key, kind }) => [key, toReportedField(requirements[key] ?? emptyField(kind))] as const,
  );
  return Object.assign(Object.fromEntries(fields), {
    overall_confidence: overallConfidence,
    is_complete: isComplete,
  });
}

function toReportedField(field: FieldState): ReportedField {
  if (field.source === null && field.suggestion === null) return null;
  return field.kind === 'text'
    ? report(field, isBlank(field.value) ? null : field.value)
    : report(field, field.items.length === 0 ? null : textsOf(field.items));
}

interface Reportable<Value> extends Pick<FieldState, 'source' | 'confidence' | 'provenance'> {
  suggestion: { value: Value; confidence: number; provenance: Provenance | null } | null;
}

function report<Value>(
  { source, confidence, provenance, suggestion }: Reportable<Value>,
  value: Value | null,
): Reported<Value> {
  return {
    value,
    confidence,
    source: source ?? 'inferred',
    quote: provenance?.quote ?? null,
    suggestion: suggestion && {
      value: suggestion.value,
      confidence: suggestion.confidence,
      quote: suggestion.provenance?.quote ?? null,
    },
  };
}
