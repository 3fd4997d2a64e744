/** Where a list says the same as a new item but for its numbers, so that only one of the two can hold; -1 if nowhere. */
export function placeOfOtherNumbers(items: readonly string[], text: string): number {
  if (!/\d/u.test(text)) return -1;
  const shape = shapeOf(text);
  return items.findIndex((item) => /\d/u.test(item) && item !== text && shapeOf(item) === shape);
}

/** Where a list says nearly the same as a new item; -1 if nowhere. */
export function placeOfSimilar(items: readonly string[], text: string): number {
  const words = wordsOf(text);
  const overlaps = items.map((item) => overlapOf(wordsOf(item), words));
  const most = Math.max(0, ...overlaps);
  return most >= 0.5 ? overlaps.indexOf(most) : -1;
}

const fillers = /\b(?:be|must|has to|have to|needs to|should|it|the|a|an|is|to|by|before)\b/gu;

function shapeOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d[\d.,:]*/gu, '#')
    .replace(/# ?(?:am|pm|uhr|h|o'clock)\b/gu, '#')
    .replace(fillers, ' ')
    .split(/[^\p{L}#%€$]/u)
    .filter((word) => word !== '')
    .join(' ');
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}_.]/u)
      .filter((word) => word.length > 1),
  );
}

function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
