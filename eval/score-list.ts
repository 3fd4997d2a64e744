import type { ItemAnswer, TextAnswer } from './evaluation-case';
import { type Counts, noCounts } from './score-counts';
import { matchesText } from './score-text';

/** One-to-one: the most items that can be matched, those that have to be there first. */
export function scoreList(expected: readonly ItemAnswer[], values: readonly string[]): Counts {
  const answers = expected.map(answersOfItem);
  const required = answers.filter(({ isOptional }) => !isOptional);
  const inOrder = [...required, ...answers.filter(({ isOptional }) => isOptional)];
  const matches = inOrder.map(({ texts }) =>
    values.flatMap((value, index) =>
      texts.some((text) => matchesText(text, value)) ? [index] : [],
    ),
  );
  const assigned = assign(matches);
  const matchedRequired = required.filter((_, index) => assigned.has(index)).length;
  return {
    ...noCounts,
    truePositives: assigned.size,
    falsePositives: values.length - assigned.size,
    falseNegatives: required.length - matchedRequired,
  };
}

function answersOfItem(item: ItemAnswer): { texts: TextAnswer[]; isOptional: boolean } {
  if (typeof item === 'string' || !('anyOf' in item)) return { texts: [item], isOptional: false };
  const texts = item.anyOf.filter((answer) => answer !== null);
  return { texts, isOptional: texts.length < item.anyOf.length };
}

/**
 * Maximum bipartite matching by augmenting paths: for each answer that got a value, which. An answer that has got
 * one keeps getting one, so the order of the answers is their priority.
 */
function assign(matches: readonly (readonly number[])[]): Map<number, number> {
  const answerOf = new Map<number, number>();
  const place = (answer: number, tried: Set<number>): boolean =>
    (matches[answer] ?? []).some((value) => {
      if (tried.has(value)) return false;
      tried.add(value);
      const holder = answerOf.get(value);
      if (holder !== undefined && !place(holder, tried)) return false;
      answerOf.set(value, answer);
      return true;
    });
  matches.forEach((_, answer) => {
    place(answer, new Set());
  });
  return new Map([...answerOf].map(([value, answer]) => [answer, value]));
}
