import { describe, expect, it } from 'vitest';
import { calibrationOf } from './score-calibration';

const judged = (confidence: number, rightShare: number) => ({ confidence, rightShare });

describe('calibrationOf', () => {
  it('measures the distance in each bin, weighted by its size', () => {
    const { bins, expectedCalibrationError } = calibrationOf([
      judged(0.9, 1),
      judged(0.95, 0),
      judged(1, 1),
      judged(0.25, 0.25),
    ]);
    expect(bins[9]).toEqual({
      from: 0.9,
      to: 1,
      count: 3,
      meanConfidence: expect.closeTo(0.95, 10),
      meanRight: expect.closeTo(2 / 3, 10),
    });
    expect(bins[2]).toMatchObject({ count: 1, meanConfidence: 0.25, meanRight: 0.25 });
    expect(bins[0]).toMatchObject({ count: 0, meanConfidence: null, meanRight: null });
    expect(expectedCalibrationError).toBeCloseTo((3 * (0.95 - 2 / 3)) / 4, 10);
  });

  it.each([
    [0, 0],
    [0.1, 1],
    [0.3, 3],
    [0.29999, 2],
    [0.6, 6],
    [0.7, 7],
    [1, 9],
  ])('puts %d into bin %d', (confidence, bin) => {
    const { bins } = calibrationOf([judged(confidence, 1)]);
    expect(bins.findIndex(({ count }) => count === 1)).toBe(bin);
  });

  it('is perfect when confidence is truth, and has no error without values', () => {
    const perfect = calibrationOf([judged(0.5, 1), judged(0.5, 0), judged(1, 1)]);
    expect(perfect.expectedCalibrationError).toBe(0);
    expect(calibrationOf([]).expectedCalibrationError).toBeNull();
  });
});
