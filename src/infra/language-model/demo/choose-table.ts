import type { TableMention } from './table-mentions';
import type { TableRole } from './table-role';

export type TableChoice =
  | { kind: 'chosen'; mention: TableMention; confidence: number }
  /** Several could be meant, in the order they were named. */
  | { kind: 'several'; names: readonly string[] }
  | { kind: 'only-sources'; names: readonly string[] }
  | { kind: 'none' };

const rank = { target: 3, place: 2, unknown: 1, source: 0, kept: 0 } as const satisfies Record<
  TableRole,
  number
>;
const confidences = { target: 0.95, place: 0.85, unknown: 0.75, source: 0.85, kept: 0 } as const;

/** The table that is written, by what the message says of each; of several that are equally sure, none. */
export function chooseTable(
  mentions: readonly TableMention[],
  { isWritten }: { isWritten: boolean },
): TableChoice {
  const rankOf = ({ role }: TableMention) => (isWritten ? rank[role] : role === 'kept' ? 0 : 1);
  const best = Math.max(0, ...mentions.map(rankOf));
  const candidates = mentions.filter((mention) => rankOf(mention) === best);
  const names = [...new Set(candidates.map(({ name }) => name))];
  const mention = candidates.at(-1);
  if (!mention) return { kind: 'none' };
  if (best === 0) return { kind: 'only-sources', names };
  if (names.length > 1) return { kind: 'several', names: names.slice(0, 4) };
  return { kind: 'chosen', mention, confidence: confidences[mention.role] };
}
