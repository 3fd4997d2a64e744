const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** «just now», «5 minutes ago», «yesterday»; a date when it is more than a week ago. Milliseconds. */
export function describeAge(thenMs: number, nowMs: number): string {
  const ageMs = Math.max(nowMs - thenMs, 0);
  if (ageMs > 7 * units[0][1]) return dateFormat.format(thenMs);
  const unit = units.find(([, lengthMs]) => ageMs >= lengthMs);
  return unit ? format.format(-Math.floor(ageMs / unit[1]), unit[0]) : 'just now';
}
