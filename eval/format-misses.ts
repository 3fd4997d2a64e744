import type { EvaluationReport } from './evaluation-report';

/** Every field that is not right: what it holds, and what was expected. */
export function formatMisses({ cases }: EvaluationReport): string {
  return cases
    .flatMap(({ name, fields }) => {
      const wrong = fields.filter(({ isRight }) => !isRight);
      return wrong.length === 0 ? [] : [[name, ...wrong.map(formatMiss)].join('\n')];
    })
    .join('\n\n');
}

function formatMiss({
  fieldKey,
  actual,
  expected,
}: EvaluationReport['cases'][number]['fields'][number]) {
  return `  ${fieldKey}\n    holds    ${JSON.stringify(actual)}\n    expected ${JSON.stringify(expected)}`;
}
