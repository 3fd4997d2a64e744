/**
 * Nearest rank: the smallest number that at least `percent` of all are not above. `null` without numbers.
 * `percent`: above 0, at most 100.
 */
export function percentileOf(numbers: readonly number[], percent: number): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[rank - 1] ?? null;
}
