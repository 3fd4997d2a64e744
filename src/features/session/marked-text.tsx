import type { TextRange } from '@/core/requirements/find-quote';

/** A text in which some words are pointed out. */
export function MarkedText({ text, range }: { text: string; range: TextRange | null }) {
  if (!range) return text;
  return (
    <>
      {text.slice(0, range.start)}
      <mark>{text.slice(range.start, range.end)}</mark>
      {text.slice(range.end)}
    </>
  );
}
