import { expect, it } from 'vitest';
import type { TokenUsage } from '@/core/chat/reply-outcome';
import type { Requirements } from '@/core/requirements/requirements';
import { createEvaluationReport, type EvaluatedCase } from './evaluation-report';
import { formatMisses } from './format-misses';
import { formatReport } from './format-report';
import type { PlayedCase } from './play-case';
import { scoreCase } from './score-case';

const text = (value: string | null, confidence: number): Requirements[string] => ({
  kind: 'text',
  value,
  source: value === null ? null : 'stated',
  confidence,
  provenance: null,
  isPersons: false,
  suggestion: null,
  declined: [],
});

const everything = {
  task_name: 'A',
  description: 'B',
  target_table: 'a.b.c',
  objective: 'C',
  success_criteria: null,
  constraints: null,
};

function evaluated(
  {
    name,
    expect: expected = everything,
    language = 'en',
  }: Partial<EvaluatedCase['evaluationCase']>,
  requirements: Requirements,
  played: Partial<PlayedCase> = {},
): EvaluatedCase {
  const evaluationCase = {
    name: name ?? 'a case',
    domain: 'test',
    language,
    shows: 'figures',
    steps: [{ say: 'hello' }],
    expect: expected,
  };
  return {
    evaluationCase,
    played: { requirements, turnsUntilComplete: null, replies: [], recorded: [], ...played },
    scored: scoreCase(evaluationCase, requirements),
  };
}

const usage = (inputTokens: number, cachedInputTokens: number | null): TokenUsage => ({
  inputTokens,
  cachedInputTokens,
  outputTokens: 10,
  reasoningTokens: null,
});

const report = createEvaluationReport(
  [
    evaluated(
      { name: 'first' },
      { task_name: text('A', 0.9), description: text('wrong', 0.9), target_table: text(null, 0) },
      {
        turnsUntilComplete: 3,
        replies: [
          { model: 'm-1', usage: usage(100, 40), failure: null },
          { model: 'm-1', usage: usage(200, null), failure: null },
          { model: null, usage: null, failure: 'model_silent' },
        ],
        recorded: [
          { firstTokenMs: 10, totalMs: 100, fields: [{ fieldKey: 'task_name', quote: 'real' }] },
          { firstTokenMs: 30, totalMs: 300, fields: [{ fieldKey: 'task_name', quote: 'none' }] },
          {
            firstTokenMs: null,
            totalMs: 900,
            fields: [{ fieldKey: 'objective', quote: 'invented' }],
          },
        ],
      },
    ),
    evaluated(
      { name: 'second', language: 'de', expect: { ...everything, task_name: null } },
      { task_name: text('invented', 0.5), target_table: text('A.B.C', 0.5) },
      { turnsUntilComplete: 1 },
    ),
  ],
  {
    startedAt: '2026-01-01T00:00:00.000Z',
    dataset: 'd',
    model: 'M',
    promptVersion: 'p',
    concurrency: 2,
  },
);

it('counts what is right, wrong and missing', () => {
  expect(report.overall).toMatchObject({
    truePositives: 2,
    falsePositives: 2,
    falseNegatives: 2,
    precision: 0.5,
    recall: 0.5,
    f1: 0.5,
    mustBeEmpty: 1,
    leftEmpty: 0,
    conversationsAllRight: 0,
    quotes: { values: 3, quoted: 2, real: 1, realShare: 0.5 },
  });
  expect(report.fields).toMatchObject([
    { fieldKey: 'task_name', precision: 0.5, recall: 1, quotes: { quoted: 1, real: 1 } },
    { fieldKey: 'description', precision: 0, recall: 0, f1: 0 },
    { fieldKey: 'target_table', precision: 1, recall: 0.5 },
  ]);
  expect(report.overall.macroF1).toBeCloseTo((2 / 3 + 0 + 2 / 3) / 3, 10);
  expect(report.languages).toMatchObject([
    { language: 'de', conversations: 1, truePositives: 1, falsePositives: 1 },
    { language: 'en', conversations: 1, truePositives: 1, falsePositives: 1 },
  ]);
});

it('measures calibration on the values that are there', () => {
  // 0.9 twice, right once; 0.5 twice, right once.
  expect(report.calibration.expectedCalibrationError).toBeCloseTo((2 * 0.4 + 2 * 0) / 4, 10);
});

it('counts replies, failures, tokens and times', () => {
  expect(report).toMatchObject({
    conversations: 2,
    replies: 3,
    failedReplies: { model_silent: 1 },
    answeringModels: { 'm-1': 2 },
    tokens: { countedReplies: 2, input: 300, cachedInput: 40, output: 20, reasoning: null },
    firstTokenMs: { median: 10, p95: 30 },
    wholeReplyMs: { median: 300, p95: 900 },
  });
});

it('tells apart which conversations can be complete', () => {
  expect(report.completion).toEqual({
    completable: 1,
    completed: 1,
    medianTurnsUntilComplete: 3,
    meanTurnsUntilComplete: 3,
    notCompletable: 1,
    wronglyComplete: 1,
  });
});

it('says it to a reader', () => {
  const printed = formatReport(report);
  expect(printed).toContain('model_silent: 1 times. The language model went silent.');
  expect(printed).toMatch(/^task_name +0\.50 +1\.00 +0\.67 +1 +1 +0 +0\/1 +1\/1$/m);
  expect(printed).toMatch(/^all fields +0\.50 +0\.50 +0\.50 +2 +2 +2 +0\/1 +1\/2$/m);
  expect(printed).toContain('tokens: input 300, of it cached 40; output 20, of it reasoning –');
  expect(formatMisses(report)).toBe(
    [
      'first\n  description\n    holds    "wrong"\n    expected "B"\n  target_table\n    holds    null\n    expected "a.b.c"',
      'second\n  task_name\n    holds    "invented"\n    expected null',
    ].join('\n\n'),
  );
});
