import { isBlank } from '@/core/requirements/field-content';
import type { ItemPlace, ListOperation } from '@/core/requirements/list-operation';

/** What a person is writing into an item. */
export interface ItemDraft {
  text: string;
  /** What they saw when they began, or what was sent last; an edit made on something else is a conflict. */
  baseText: string;
}

/** A line that the session does not know yet. */
export interface FreshRow {
  itemId: string;
  text: string;
  place: ItemPlace;
}

export interface ListDrafts {
  drafts: ReadonlyMap<string, ItemDraft>;
  fresh: readonly FreshRow[];
}

/**
 * Takes out of the drafts what is to be sent. A blank line is somebody who is about to type: it stays, and means
 * removal only once they have left. Lines the person is still in stay theirs on screen.
 */
export function collectDrafts(
  { drafts, fresh }: ListDrafts,
  { isLeaving }: { isLeaving: boolean },
): ListDrafts & { operations: ListOperation[] } {
  const written = fresh.filter(({ text }) => !isBlank(text));
  const edited = [...drafts].filter(
    ([, { text, baseText }]) => text !== baseText && (isLeaving || !isBlank(text)),
  );
  const additions = written.map(
    ({ itemId, text, place }): ListOperation => ({ type: 'add', items: [{ itemId, text }], place }),
  );
  const edits = edited.map(
    ([itemId, draft]): ListOperation => ({ type: 'edit', itemId, ...draft }),
  );
  const operations = [...additions, ...edits];
  if (isLeaving) return { operations, drafts: new Map(), fresh: [] };
  const sentTexts: [string, string][] = [
    ...written.map(({ itemId, text }): [string, string] => [itemId, text]),
    ...edited.map(([itemId, { text }]): [string, string] => [itemId, text]),
  ];
  const settled = sentTexts.map(([itemId, text]) => [itemId, { text, baseText: text }] as const);
  return {
    operations,
    drafts: new Map([...drafts, ...settled]),
    fresh: fresh.filter(({ text }) => isBlank(text)),
  };
}
