import { contentOf } from '@/core/requirements/field-content';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { FieldValue, Requirements } from '@/core/requirements/requirements';
import { templateCatalog } from '@/core/requirements/template-catalog';
import { answersOf, type EvaluationCase, type Expectation } from './evaluation-case';
import { type FieldScore, scoreField } from './score-field';

/** One field at the end of one conversation. */
export interface ScoredField {
  templateId: string;
  fieldKey: string;
  expected: Expectation;
  actual: FieldValue;
  confidence: number;
  score: FieldScore;
}

export interface ScoredCase {
  /** In panel order, without the fields that the person set in the panel: no model decided those. */
  fields: ScoredField[];
  /** Whether the conversation says enough for every required field. */
  canBeComplete: boolean;
}

/** Compares what the fields hold with what a careful person would have put down. */
export function scoreCase(
  { template: templateId, expect }: Pick<EvaluationCase, 'template' | 'expect'>,
  requirements: Requirements,
): ScoredCase {
  const { id, fields } = templateCatalog.find(templateId ?? '');
  const required = fields.filter(({ isRequired }) => isRequired);
  return {
    fields: fields.flatMap((field): ScoredField[] => {
      const state = requirements[field.key];
      if (!state || state.isPersons) return [];
      const expected = expect[field.key] ?? null;
      const actual = contentOf(state);
      const score = scoreField(expected, actual, { isExact: isName(field) });
      const { confidence } = state;
      return [{ templateId: id, fieldKey: field.key, expected, actual, confidence, score }];
    }),
    canBeComplete: required.every(({ key }) => {
      return answersOf(expect[key] ?? null).some((answer) => answer !== null);
    }),
  };
}

function isName({ role }: RequirementField): boolean {
  return role === 'table';
}
