import { contentOf, emptyField } from './field-content';
import type { FieldKey, RequirementTemplate } from './requirement-template';
import type { Requirements } from './requirements';

/** How far the requirements are: computed by code, whatever the model says of it. */
export interface Completeness {
  isComplete: boolean;
  requiredCount: number;
  filledCount: number;
  /** Required fields that hold nothing, in panel order. */
  missing: FieldKey[];
  /** Mean confidence of the required fields, 0 to 1; an empty one counts 0. */
  overallConfidence: number;
}

export function completenessOf(
  template: RequirementTemplate,
  requirements: Requirements,
): Completeness {
  const required = template.fields.filter((field) => field.isRequired);
  const filled = required.flatMap(({ key, kind }) => {
    const state = requirements[key] ?? emptyField(kind);
    return contentOf(state) === null ? [] : [{ key, confidence: state.confidence }];
  });
  const filledKeys = new Set(filled.map(({ key }) => key));
  const confidence = filled.reduce((sum, field) => sum + field.confidence, 0);
  return {
    isComplete: filled.length === required.length,
    requiredCount: required.length,
    filledCount: filled.length,
    missing: required.filter(({ key }) => !filledKeys.has(key)).map(({ key }) => key),
    overallConfidence: required.length === 0 ? 1 : confidence / required.length,
  };
}
