import { comparableText } from './comparable-text';
import type { ListItem } from './requirements';

interface NewItems {
  /** Who an item is by whose text is not there yet. */
  by: ListItem['by'];
  newId: () => string;
}

/** Items for these texts: one that says the same as an item there keeps its id, so that it stays what it is. */
export function itemsFor(
  texts: readonly string[],
  items: readonly ListItem[],
  { by, newId }: NewItems,
): ListItem[] {
  const free = [...items];
  const take = (isMatch: (item: ListItem) => boolean) => {
    const index = free.findIndex(isMatch);
    return index < 0 ? undefined : free.splice(index, 1)[0];
  };
  const exact = texts.map((text) => take((item) => item.text === text));
  return texts.map((text, index) => {
    const key = comparableText(text);
    const kept = exact[index] ?? take((item) => comparableText(item.text) === key);
    if (!kept) return { itemId: newId(), text, by };
    return kept.text === text ? kept : { ...kept, text, by };
  });
}

export function textsOf(items: readonly ListItem[]): string[] {
  return items.map(({ text }) => text);
}
