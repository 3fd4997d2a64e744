const units = [
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** «12 seconds», «about 3 minutes»: rounded up, so that nobody comes too early. Milliseconds. */
export function describeDuration(durationMs: number): string {
  const [name, lengthMs] = units.find(([, unitMs]) => durationMs >= 2 * unitMs) ?? units[2];
  const count = Math.ceil(durationMs / lengthMs);
  const words = `${count} ${name}${count === 1 ? '' : 's'}`;
  return durationMs === count * lengthMs || name === 'second' ? words : `about ${words}`;
}
