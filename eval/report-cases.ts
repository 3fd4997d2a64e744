import type { EvaluatedCase } from './evaluation-report';

/** Each conversation by itself, so that a figure can be looked into. */
export function reportCases(cases: readonly EvaluatedCase[]) {
  return cases.map(({ evaluationCase, played, scored }) => ({
    name: evaluationCase.name,
    domain: evaluationCase.domain,
    language: evaluationCase.language,
    turnsUntilComplete: played.turnsUntilComplete,
    failures: played.replies.flatMap(({ failure }) => failure ?? []),
    fields: scored.fields.map(({ fieldKey, expected, actual, confidence, score }) => ({
      fieldKey,
      isRight: score.isRight,
      expected,
      actual,
      confidence,
    })),
  }));
}
