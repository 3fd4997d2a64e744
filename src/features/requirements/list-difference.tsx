import { Minus, Plus } from 'lucide-react';
import type { ListItem } from '@/core/requirements/requirements';
import { differenceOfLists } from './difference-of-lists';

interface ListDifferenceProps {
  items: readonly ListItem[];
  /** The list that would take its place. */
  texts: readonly string[];
}

/** What would come and go if a suggested list were used. */
export function ListDifference({ items, texts }: ListDifferenceProps) {
  const { added, dropped } = differenceOfLists(
    items.map(({ text }) => text),
    texts,
  );
  if (added.length + dropped.length === 0) return <p>The same items in another order.</p>;
  return (
    <ul className="space-y-1 [overflow-wrap:anywhere]">
      {added.map((text) => (
        <li key={`+${text}`} className="flex gap-1.5">
          <Plus role="img" aria-label="Adds" size={13} className="mt-1 shrink-0 text-accent" />
          <ins className="no-underline">{text}</ins>
        </li>
      ))}
      {dropped.map((text) => (
        <li key={`-${text}`} className="flex gap-1.5 text-soft">
          <Minus role="img" aria-label="Drops" size={13} className="mt-1 shrink-0 text-danger" />
          <del>{text}</del>
        </li>
      ))}
    </ul>
  );
}
