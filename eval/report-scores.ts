import { templateCatalog } from '@/core/requirements/template-catalog';
import type { EvaluatedCase } from './evaluation-report';
import { calibrationOf } from './score-calibration';
import type { ScoredField } from './score-case';
import { addCounts, ratesOf, share } from './score-counts';
import { intervalOf } from './score-interval';

/** How right the values are: over all, by field and by language; quotes; calibration. */
export function reportScores(cases: readonly EvaluatedCase[]) {
  const rows = fieldRows(cases);
  const languages = [...new Set(cases.map(({ evaluationCase }) => evaluationCase.language))];
  const right = cases.filter(({ scored }) => scored.fields.every(({ score }) => score.isRight));
  return {
    overall: {
      ...scoresOf(fieldsOf(cases)),
      f1Interval95: intervalOf(cases, (sample) => scoresOf(fieldsOf(sample)).f1),
      macroF1: meanOf(rows.map(({ f1 }) => f1)),
      conversationsAllRight: right.length,
      quotes: quotesOf(cases),
    },
    fields: rows,
    languages: languages.toSorted().map((language) => {
      const own = cases.filter(({ evaluationCase }) => evaluationCase.language === language);
      return { language, conversations: own.length, ...scoresOf(fieldsOf(own)) };
    }),
    calibration: calibrationOf(
      fieldsOf(cases).flatMap(({ confidence, score: { rightShare } }) =>
        rightShare === null ? [] : [{ confidence, rightShare }],
      ),
    ),
  };
}

/** In the order of the templates and of their panels. */
function fieldRows(cases: readonly EvaluatedCase[]) {
  return templateCatalog.all.flatMap(({ id: templateId, fields }) =>
    fields.flatMap(({ key: fieldKey }) => {
      const isOwn = (field: ScoredField) =>
        field.templateId === templateId && field.fieldKey === fieldKey;
      const own = cases.filter(({ scored }) => scored.fields.some(isOwn));
      const scores = scoresOf(fieldsOf(own).filter(isOwn));
      const quotes = quotesOf(own, fieldKey);
      return own.length === 0 ? [] : [{ templateId, fieldKey, ...scores, quotes }];
    }),
  );
}

function scoresOf(fields: readonly ScoredField[]) {
  const counts = addCounts(fields.map(({ score }) => score));
  const empties = fields.filter(({ score }) => score.mustBeEmpty);
  return {
    ...ratesOf(counts),
    truePositives: counts.truePositives,
    falsePositives: counts.falsePositives,
    falseNegatives: counts.falseNegatives,
    /** Fields of which nothing was said, and how many of them were left empty. */
    mustBeEmpty: empties.length,
    leftEmpty: empties.filter(({ actual }) => actual === null).length,
  };
}

/** Every value of every reply counts, so a value that is given again is judged again. */
function quotesOf(cases: readonly EvaluatedCase[], fieldKey?: string) {
  const fields = cases
    .flatMap(({ played }) => played.recorded.flatMap((reply) => reply.fields))
    .filter((field) => fieldKey === undefined || field.fieldKey === fieldKey);
  const quoted = fields.filter(({ quote }) => quote !== 'none');
  const real = quoted.filter(({ quote }) => quote === 'real');
  return {
    values: fields.length,
    quoted: quoted.length,
    real: real.length,
    realShare: share(real.length, quoted.length),
  };
}

function fieldsOf(cases: readonly EvaluatedCase[]): ScoredField[] {
  return cases.flatMap(({ scored }) => scored.fields);
}

function meanOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return share(
    known.reduce((sum, number) => sum + number, 0),
    known.length,
  );
}
