import type { ReplyFailureCode } from '@/core/chat/reply-outcome';
import type { EvaluationCase } from './evaluation-case';
import type { PlayedCase } from './play-case';
import { reportCases } from './report-cases';
import { countNames, reportCompletion, reportTimes, reportTokens } from './report-replies';
import { reportScores } from './report-scores';
import type { ScoredCase } from './score-case';

/** One conversation with all that came of it. */
export interface EvaluatedCase {
  evaluationCase: EvaluationCase;
  played: PlayedCase;
  scored: ScoredCase;
}

export interface EvaluationOrigin {
  /** ISO 8601. */
  startedAt: string;
  dataset: string;
  /** The configured model, in words. */
  model: string;
  promptVersion: string;
  concurrency: number;
}

export type EvaluationReport = ReturnType<typeof createEvaluationReport>;

/** All figures of a run. Shares are between 0 and 1, times in milliseconds; `null` where nothing was measured. */
export function createEvaluationReport(cases: readonly EvaluatedCase[], origin: EvaluationOrigin) {
  const replies = cases.flatMap(({ played }) => played.replies);
  const recorded = cases.flatMap(({ played }) => played.recorded);
  const failures = replies.map(({ failure }): ReplyFailureCode | null => failure);
  return {
    ...origin,
    conversations: cases.length,
    replies: replies.length,
    failedReplies: countNames(failures),
    answeringModels: countNames(replies.map(({ model }) => model)),
    ...reportScores(cases),
    completion: reportCompletion(cases),
    tokens: reportTokens(replies),
    ...reportTimes(recorded),
    cases: reportCases(cases),
  };
}
