import { isBlank } from './field-content';
import type { ItemPlace, ListOperation } from './list-operation';
import type { ListItem } from './requirements';

/** The items after one operation. Whatever refers to an item that is gone changes nothing. */
export function applyListOperation(
  items: readonly ListItem[],
  operation: ListOperation,
): ListItem[] {
  switch (operation.type) {
    case 'add': {
      const known = new Set(items.map(({ itemId }) => itemId));
      const added = operation.items.filter(({ itemId, text }) => {
        const isNew = !known.has(itemId) && !isBlank(text);
        known.add(itemId);
        return isNew;
      });
      const place = operation.place;
      return insert(
        items,
        added.map((item) => ({ ...item, by: 'person' })),
        place,
      );
    }
    case 'edit':
      if (isBlank(operation.text)) return without(items, operation.itemId);
      return items.map((item) =>
        item.itemId === operation.itemId && item.text !== operation.text
          ? { ...item, text: operation.text, by: 'person' }
          : item,
      );
    case 'remove':
      return without(items, operation.itemId);
    case 'move': {
      const moved = items.filter(({ itemId }) => itemId === operation.itemId);
      return insert(without(items, operation.itemId), moved, operation.place);
    }
  }
}

function without(items: readonly ListItem[], itemId: string): ListItem[] {
  return items.filter((item) => item.itemId !== itemId);
}

function insert(
  items: readonly ListItem[],
  inserted: readonly ListItem[],
  place: ItemPlace,
): ListItem[] {
  const at = indexAt(items, place);
  return [...items.slice(0, at), ...inserted, ...items.slice(at)];
}

function indexAt(items: readonly ListItem[], place: ItemPlace): number {
  if (place === 'first') return 0;
  if (place === 'last') return items.length;
  const index = items.findIndex(({ itemId }) => itemId === place.after);
  return index < 0 ? items.length : index + 1;
}
