import { applyListOperation } from '@/core/requirements/apply-list-operation';
import type { ItemPlace } from '@/core/requirements/list-operation';
import type { ListItem } from '@/core/requirements/requirements';
import type { FreshRow, ListDrafts } from './list-drafts';
import type { QueuedOperation } from './operation-queue';

/** One line of a list on screen. */
export interface ListRow {
  itemId: string;
  text: string;
}

export interface UnsavedList extends ListDrafts {
  queue: readonly QueuedOperation[];
}

/** The lines as the person left them: the session's items, what is on its way, and what they are writing. */
export function listRows(
  session: { items: readonly ListItem[]; revision: number },
  { drafts, fresh, queue }: UnsavedList,
): ListRow[] {
  const items = queue
    .filter(({ revision }) => revision === null || revision > session.revision)
    .reduce((rows, { operation }) => applyListOperation(rows, operation), session.items);
  const known = items.map(({ itemId, text }) => ({
    itemId,
    text: drafts.get(itemId)?.text ?? text,
  }));
  const rows = fresh.reduce(insertFresh, known);
  const lost = [...drafts].filter(
    ([itemId, { text, baseText }]) =>
      text !== baseText && !rows.some((row) => row.itemId === itemId),
  );
  return [...rows, ...lost.map(([itemId, { text }]) => ({ itemId, text }))];
}

function insertFresh(rows: ListRow[], { itemId, text, place }: FreshRow): ListRow[] {
  if (rows.some((row) => row.itemId === itemId)) return rows;
  if (place === 'first') return [{ itemId, text }, ...rows];
  const index = place === 'last' ? -1 : rows.findIndex((row) => row.itemId === place.after);
  return rows.toSpliced(index < 0 ? rows.length : index + 1, 0, { itemId, text });
}

/** Where a line goes that moves up or down by one; `null` at the end of the way. */
export function placeAfterMove(
  rows: readonly ListRow[],
  itemId: string,
  step: -1 | 1,
): ItemPlace | null {
  const from = rows.findIndex((row) => row.itemId === itemId);
  const to = from + step;
  if (from < 0 || to < 0 || to >= rows.length) return null;
  const before = rows[step === 1 ? to : to - 1];
  return before ? { after: before.itemId } : 'first';
}
