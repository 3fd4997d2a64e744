interface MarkedRangesProps {
  text: string;
  /** In UTF-16 code units, in order, without overlaps; `end` is exclusive. */
  ranges: readonly { start: number; end: number }[];
}

/** A text in which some words are pointed out. */
export function MarkedRanges({ text, ranges }: MarkedRangesProps) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
