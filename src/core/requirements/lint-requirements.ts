import { contentOf } from './field-content';
import type { Advice, LintedText, LintOptions, LintRule, LintRuleId } from './lint/advice';
import { adviseOnContradiction } from './lint/contradicts-aim';
import { adviseOnMeasure } from './lint/not-measurable';
import { adviseOnRepetition } from './lint/says-the-same';
import { adviseOnTableShape } from './lint/table-shape';
import { adviseOnUnknownTable } from './lint/unknown-table';
import { adviseOnVagueWords } from './lint/vague-words';
import type { RequirementTemplate } from './requirement-template';
import type { Requirements } from './requirements';

const rules = {
  'vague-words': adviseOnVagueWords,
  'not-measurable': adviseOnMeasure,
  'table-shape': adviseOnTableShape,
  'unknown-table': adviseOnUnknownTable,
  'contradicts-aim': adviseOnContradiction,
  'says-the-same': adviseOnRepetition,
} as const satisfies Record<LintRuleId, LintRule>;

/**
 * Advice on the requirements, field by field in the order of the panel. Deterministic and offline: the same texts
 * get the same advice. It never blocks. Rules that know words know English ones and leave other texts alone.
 */
export function lintRequirements(
  { fields }: Pick<RequirementTemplate, 'fields'>,
  requirements: Requirements,
  options: LintOptions = {},
): Advice[] {
  const texts = fields.flatMap((field): LintedText[] => {
    const state = requirements[field.key];
    const content = state ? contentOf(state) : null;
    if (content === null) return [];
    if (typeof content === 'string') return [{ field, itemIndex: null, text: content }];
    return content.map((text, itemIndex) => ({ field, itemIndex, text }));
  });
  const advice = Object.values(rules).flatMap((rule) => rule(texts, options));
  return fields.flatMap(({ key }) => advice.filter(({ fieldKey }) => fieldKey === key));
}
