import { createSeededRandom } from '@/testing/model-simulator/seeded-random';
import { percentileOf } from './score-percentile';

const rounds = 1_000;
const seed = 20_261;

/**
 * Between which numbers a figure lies in 95 of 100 samples of the same size: percentile bootstrap over whole
 * conversations, the same for the same input. `null` when the figure can never be computed.
 */
export function intervalOf<Sample>(
  samples: readonly Sample[],
  figure: (samples: readonly Sample[]) => number | null,
): { low: number; high: number } | null {
  const random = createSeededRandom(seed);
  const drawn = Array.from({ length: rounds }, () =>
    figure(samples.map((sample) => samples[Math.floor(random() * samples.length)] ?? sample)),
  ).filter((number) => number !== null);
  const low = percentileOf(drawn, 2.5);
  const high = percentileOf(drawn, 97.5);
  return low === null || high === null ? null : { low, high };
}
