/** A hidden page is given no frames, and its cache should not fall behind. */
const fallbackMs = 100;

/** Runs once, with the next frame or soon after. Returns a way to call it off. */
export function scheduleFrame(run: () => void): () => void {
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const runOnce = () => {
    cancel();
    run();
  };
  const frame = requestAnimationFrame(runOnce);
  const timer = setTimeout(runOnce, fallbackMs);
  return cancel;
}
