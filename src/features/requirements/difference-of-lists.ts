import { textsBeyond } from '@/core/requirements/comparable-text';

/** Which texts come and which go; two that say the same, case and punctuation aside, are one. */
export function differenceOfLists(
  before: readonly string[],
  after: readonly string[],
): { added: string[]; dropped: string[] } {
  return { added: textsBeyond(after, before), dropped: textsBeyond(before, after) };
}
