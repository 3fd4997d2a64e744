import type { EvaluatedCase } from './evaluation-report';
import type { PlayedReply } from './play-case';
import type { RecordedReply } from './record-replies';
import { percentileOf } from './score-percentile';

/** How often each name occurs, the most frequent first. */
export function countNames(names: readonly (string | null)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one));
}

export function reportCompletion(cases: readonly EvaluatedCase[]) {
  const completable = cases.filter(({ scored }) => scored.canBeComplete);
  const others = cases.filter(({ scored }) => !scored.canBeComplete);
  const turns = turnsOf(completable);
  return {
    completable: completable.length,
    completed: turns.length,
    medianTurnsUntilComplete: percentileOf(turns, 50),
    meanTurnsUntilComplete: turns.length === 0 ? null : sumOf(turns) / turns.length,
    notCompletable: others.length,
    wronglyComplete: turnsOf(others).length,
  };
}

/** Sums over the replies whose service counted; `null` where none did. */
export function reportTokens(replies: readonly PlayedReply[]) {
  const usages = replies.flatMap(({ usage }) => usage ?? []);
  const sum = (counts: readonly (number | null)[]) => {
    const known = counts.filter((count) => count !== null);
    return known.length === 0 ? null : sumOf(known);
  };
  return {
    countedReplies: usages.length,
    input: sum(usages.map(({ inputTokens }) => inputTokens)),
    cachedInput: sum(usages.map(({ cachedInputTokens }) => cachedInputTokens)),
    output: sum(usages.map(({ outputTokens }) => outputTokens)),
    reasoning: sum(usages.map(({ reasoningTokens }) => reasoningTokens)),
  };
}

export function reportTimes(replies: readonly RecordedReply[]) {
  return {
    firstTokenMs: spread(replies.flatMap(({ firstTokenMs }) => firstTokenMs ?? [])),
    wholeReplyMs: spread(replies.map(({ totalMs }) => totalMs)),
  };
}

function spread(times: readonly number[]) {
  return { median: percentileOf(times, 50), p95: percentileOf(times, 95) };
}

function turnsOf(cases: readonly EvaluatedCase[]): number[] {
  return cases.flatMap(({ played }) => played.turnsUntilComplete ?? []);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
