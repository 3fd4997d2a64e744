import { replyFailureTexts } from '@/core/chat/reply-failure-texts';
import { replyFailureCodes } from '@/core/chat/reply-outcome';
import type { EvaluationReport } from './evaluation-report';
import { formatCount, formatShare, formatTable } from './format-table';

/** The report for a reader at a terminal. */
export function formatReport(report: EvaluationReport): string {
  return [
    headingOf(report),
    fieldTable(report),
    languageTable(report),
    calibrationTable(report),
    closingOf(report),
  ].join('\n\n');
}

function headingOf({ model, promptVersion, conversations, replies, ...report }: EvaluationReport) {
  const answering = Object.entries(report.answeringModels).map(
    ([name, count]) => `${name} ${count} times`,
  );
  const failed = replyFailureCodes
    .filter((code) => report.failedReplies[code])
    .map((code) => {
      return `  ${code}: ${report.failedReplies[code]} times. ${replyFailureTexts[code].sentence}`;
    });
  return [
    `${model}, prompt ${promptVersion}, ${report.dataset}`,
    `${conversations} conversations, ${replies} replies${answering.length ? `, answered by ${answering.join(', ')}` : ''}`,
    ...(failed.length > 0 ? ['failed replies:', ...failed] : ['no reply failed']),
  ].join('\n');
}

type Scores = Pick<
  EvaluationReport['overall'],
  | 'precision'
  | 'recall'
  | 'f1'
  | 'truePositives'
  | 'falsePositives'
  | 'falseNegatives'
  | 'leftEmpty'
  | 'mustBeEmpty'
>;

const scoreHeadings = ['precision', 'recall', 'F1', 'right', 'wrong', 'missing', 'left empty'];

function scoreCells(scores: Scores): string[] {
  return [
    ...[scores.precision, scores.recall, scores.f1].map(formatShare),
    ...[scores.truePositives, scores.falsePositives, scores.falseNegatives].map(formatCount),
    scores.mustBeEmpty === 0 ? '–' : `${scores.leftEmpty}/${scores.mustBeEmpty}`,
  ];
}

function quoteCell({ real, quoted }: EvaluationReport['overall']['quotes']): string {
  return quoted === 0 ? '–' : `${real}/${quoted}`;
}

function fieldTable({ fields, overall }: EvaluationReport): string {
  return formatTable([
    ['field', ...scoreHeadings, 'real quotes'],
    ...fields.map(({ templateId, fieldKey, quotes, ...scores }) => [
      templateId === 'data-task' ? fieldKey : `${templateId}: ${fieldKey}`,
      ...scoreCells(scores),
      quoteCell(quotes),
    ]),
    ['all fields', ...scoreCells(overall), quoteCell(overall.quotes)],
  ]);
}

function languageTable({ languages }: EvaluationReport): string {
  return formatTable([
    ['language', 'conversations', ...scoreHeadings],
    ...languages.map(({ language, conversations, ...scores }) => [
      language,
      `${conversations}`,
      ...scoreCells(scores),
    ]),
  ]);
}

function calibrationTable({ calibration }: EvaluationReport): string {
  return formatTable([
    ['confidence', 'values', 'mean', 'really right'],
    ...calibration.bins
      .filter(({ count }) => count > 0)
      .map(({ from, to, count, meanConfidence, meanRight }) => [
        `${from.toFixed(1)}–${to.toFixed(1)}`,
        `${count}`,
        formatShare(meanConfidence),
        formatShare(meanRight),
      ]),
    ['expected calibration error', '', '', formatShare(calibration.expectedCalibrationError)],
  ]);
}

function closingOf({ overall, completion, tokens, ...report }: EvaluationReport): string {
  const interval = overall.f1Interval95;
  const times = (spread: EvaluationReport['firstTokenMs']) =>
    `median ${formatCount(spread.median)} ms, p95 ${formatCount(spread.p95)} ms`;
  return [
    `F1 over all values ${formatShare(overall.f1)} (95 %: ${formatShare(interval?.low ?? null)} to ${formatShare(interval?.high ?? null)}), mean over fields ${formatShare(overall.macroF1)}`,
    `everything right in ${overall.conversationsAllRight} of ${report.conversations} conversations`,
    `complete: ${completion.completed} of ${completion.completable} that can be, after ${formatCount(completion.medianTurnsUntilComplete)} turns (median); ${completion.wronglyComplete} of ${completion.notCompletable} that cannot`,
    tokens.countedReplies === 0
      ? 'tokens: the model counts none'
      : `tokens: input ${formatCount(tokens.input)}, of it cached ${formatCount(tokens.cachedInput)}; output ${formatCount(tokens.output)}, of it reasoning ${formatCount(tokens.reasoning)} (${tokens.countedReplies} replies)`,
    `first token: ${times(report.firstTokenMs)}; whole reply: ${times(report.wholeReplyMs)}; ${report.concurrency} at a time`,
  ].join('\n');
}
