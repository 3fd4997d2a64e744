import { expect, it } from 'vitest';
import { mapBounded } from './map-bounded';

it.each([
  [1, 1],
  [3, 3],
  [50, 7],
])('with %d at a time, never more than %d, and the results in order', async (bound, most) => {
  let running = 0;
  let peak = 0;
  const results = await mapBounded([5, 1, 4, 2, 3, 8, 6], bound, async (turns) => {
    running += 1;
    peak = Math.max(peak, running);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    running -= 1;
    return turns * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30, 80, 60]);
  expect(peak).toBe(most);
});

it('fails when one fails', async () => {
  const fail = async () => {
    throw new Error('no');
  };
  await expect(mapBounded([1, 2], 2, fail)).rejects.toThrow('no');
});
