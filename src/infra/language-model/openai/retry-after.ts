/**
 * How long a service asks to wait, in milliseconds, or `null` when it does not say. Azure: `retry-after-ms` wins
 * over `retry-after`, which is in seconds or an HTTP date. A wait of 0 or less says nothing.
 */
export function readRetryAfterMs(headers: Headers, nowMs: number): number | null {
  const fromMs = positive(Number(headers.get('retry-after-ms') ?? ''));
  if (fromMs !== null) return fromMs;
  const header = headers.get('retry-after') ?? '';
  return positive(Number(header) * 1_000) ?? positive(Date.parse(header) - nowMs);
}

function positive(value: number): number | null {
  return Number.isFinite(value) && value > 0 ? Math.ceil(value) : null;
}
