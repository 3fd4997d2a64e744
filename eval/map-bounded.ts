/** Maps all items, at most `concurrency` at the same time; results in the order of the items. */
export async function mapBounded<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) results.set(index, await map(item));
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return [...results].toSorted(([one], [other]) => one - other).map(([, result]) => result);
}
