export interface Judged {
  /** 0 to 1, as the product keeps it. */
  confidence: number;
  /** How much of the value is right, 0 to 1. */
  rightShare: number;
}

export interface CalibrationBin {
  /** Inclusive. */
  from: number;
  /** Exclusive, but for the last bin. */
  to: number;
  count: number;
  /** `null` for an empty bin. */
  meanConfidence: number | null;
  meanRight: number | null;
}

export interface Calibration {
  bins: CalibrationBin[];
  /** Mean distance of confidence and truth over the bins, weighted by their size; `null` without values. */
  expectedCalibrationError: number | null;
}

const binCount = 10;

/** Ten bins of equal width. */
export function calibrationOf(judged: readonly Judged[]): Calibration {
  const bins = Array.from({ length: binCount }, (_, index) => {
    const inBin = judged.filter(({ confidence }) => binOf(confidence) === index);
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      count: inBin.length,
      meanConfidence: meanOf(inBin.map(({ confidence }) => confidence)),
      meanRight: meanOf(inBin.map(({ rightShare }) => rightShare)),
    };
  });
  const gaps = bins.map(
    ({ count, meanConfidence, meanRight }) =>
      count * Math.abs((meanConfidence ?? 0) - (meanRight ?? 0)),
  );
  const expectedCalibrationError =
    judged.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / judged.length;
  return { bins, expectedCalibrationError };
}

/** Rounded first: 0.7 * 10 and the like are not always whole numbers. */
function binOf(confidence: number): number {
  return Math.min(Math.floor(Number((confidence * binCount).toFixed(9))), binCount - 1);
}

function meanOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
