/** When content leaves: milliseconds to the first piece, and between groups of pieces. */
export interface Pacing {
  firstTokenMs: readonly [number, number];
  gapMs: readonly [number, number];
  /** How many pieces leave at once before each gap. */
  groupSize: number;
}

/** `luna` is a recording of live Azure; the others are told by reports of their kind. */
export const profiles = {
  fast: { firstTokenMs: [0, 0], gapMs: [0, 0], groupSize: 1 },
  luna: { firstTokenMs: [523, 625], gapMs: [5, 7], groupSize: 1 },
  gpt4o: { firstTokenMs: [450, 450], gapMs: [18, 18], groupSize: 1 },
  burst: { firstTokenMs: [700, 700], gapMs: [1_500, 2_000], groupSize: 25 },
  reasoning: { firstTokenMs: [4_000, 12_000], gapMs: [6, 6], groupSize: 1 },
  slow: { firstTokenMs: [250, 250], gapMs: [250, 250], groupSize: 1 },
} as const satisfies Record<string, Pacing>;

export type ProfileName = keyof typeof profiles;

export function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(profiles, name);
}

/** A time of the range, in milliseconds of the given speed: 2 is twice as fast. */
export function pickMs(range: readonly [number, number], random: () => number, speed = 1): number {
  const [least, most] = range;
  return (least + (most - least) * random()) / speed;
}
