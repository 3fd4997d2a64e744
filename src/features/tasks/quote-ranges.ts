import { findQuote, type TextRange } from '@/core/requirements/find-quote';
import type { Requirements } from '@/core/requirements/requirements';
import type { TaskMessage } from '@/core/tasks/task';

/** Where the quotes of all fields stand, by message; overlapping ones are one. */
export function quoteRanges(
  messages: readonly TaskMessage[],
  requirements: Requirements,
): ReadonlyMap<string, TextRange[]> {
  const provenances = Object.values(requirements).flatMap(({ provenance }) => provenance ?? []);
  return new Map(
    messages.map(({ messageId, content }) => {
      const found = provenances
        .filter((provenance) => provenance.messageId === messageId)
        .flatMap(({ quote }) => findQuote(content, quote) ?? []);
      return [messageId, withoutOverlaps(found)];
    }),
  );
}

function withoutOverlaps(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
