import { isSameText } from '@/core/requirements/comparable-text';
import type { NewItem } from './change';
import { placeOfOtherNumbers, placeOfSimilar } from './similar-item';

interface Addition {
  items: readonly NewItem[];
  confidence: number;
  /** The new items correct what was said before. */
  isCorrection?: boolean;
}

/**
 * The list with new items at its end. One that only differs in its numbers from an older one takes its place:
 * both cannot hold, and the later word counts. A correction takes the place of the item it is most like.
 */
export function addItems(
  list: readonly string[],
  { items, confidence, isCorrection = false }: Addition,
): { value: string[]; quote: string; confidence: number } {
  const value = [...list];
  for (const { text } of items) {
    if (value.some((other) => isSameText(other, text))) continue;
    const sameNumbers = placeOfOtherNumbers(list, text);
    const place = sameNumbers < 0 && isCorrection ? placeOfSimilar(list, text) : sameNumbers;
    if (place < 0) value.push(text);
    else value[place] = text;
  }
  const longest = items.toSorted((one, other) => other.quote.length - one.quote.length)[0];
  return { value, quote: longest?.quote ?? '', confidence };
}
