const oneMinuteMs = 60_000;

/** Counts frames in windows of one minute. Each call is one frame; `true` when it is one too many. */
export function createFrameLimit(maxPerMinute: number, now: () => number): () => boolean {
  let windowStart = now();
  let count = 0;
  return () => {
    if (now() - windowStart >= oneMinuteMs) {
      windowStart = now();
      count = 0;
    }
    count += 1;
    return count > maxPerMinute;
  };
}
