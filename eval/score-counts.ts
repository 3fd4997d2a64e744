/** How values compare with what was expected. A wrong value is a false positive and a false negative. */
export interface Counts {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

export interface Rates {
  /** Right values among those that are there; `null` when there are none. */
  precision: number | null;
  /** Expected values that are there; `null` when none is expected. */
  recall: number | null;
  f1: number | null;
}

export const noCounts: Counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, counts) => ({
      truePositives: sum.truePositives + counts.truePositives,
      falsePositives: sum.falsePositives + counts.falsePositives,
      falseNegatives: sum.falseNegatives + counts.falseNegatives,
    }),
    noCounts,
  );
}

export function ratesOf({ truePositives, falsePositives, falseNegatives }: Counts): Rates {
  return {
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, truePositives + falseNegatives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}

/** `null` for a share of nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
