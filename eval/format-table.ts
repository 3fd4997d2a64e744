/** Lines of text in columns: the first to the left, the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A share with two digits; a dash for a share of nothing. */
export function formatShare(share: number | null): string {
  return share === null ? '–' : share.toFixed(2);
}

/** A whole number; a dash where nothing was measured. */
export function formatCount(count: number | null): string {
  return count === null ? '–' : `${Math.round(count)}`;
}
