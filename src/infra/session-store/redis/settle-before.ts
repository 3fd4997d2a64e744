export type Settled<Value> =
  | { status: 'fulfilled'; value: Value }
  | { status: 'rejected'; reason: unknown }
  | { status: 'late' };

/**
 * How the work came out, or `late` when it is not done at that time of `performance.now()`. What has arrived while
 * the process itself was busy is looked at first.
 */
export function settleBefore<Value>(endMs: number, work: Promise<Value>): Promise<Settled<Value>> {
  return new Promise((resolve) => {
    const giveUp = () => resolve({ status: 'late' });
    const timer = setTimeout(() => setImmediate(giveUp), Math.max(0, endMs - performance.now()));
    const settle = (outcome: Settled<Value>) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    work.then(
      (value) => settle({ status: 'fulfilled', value }),
      (reason) => settle({ status: 'rejected', reason }),
    );
  });
}
