import { comparableText } from '../comparable-text';
import { adviceOn, type LintedText, type LintRule, nameOfText } from './advice';
import { meaningOf } from './meaning-of';

/** Share of the words that two texts must have in common, when one says nothing that the other does not. */
const minShare = 0.8;

/** An item that says what an earlier one of the same list says, in criteria and limits. */
export const adviseOnRepetition: LintRule = (texts) =>
  texts.flatMap((linted, index) => {
    const { field, itemIndex } = linted;
    if (itemIndex === null || !field.purpose) return [];
    const first = texts
      .slice(0, index)
      .find((earlier) => earlier.field.key === field.key && isSameMeaning(earlier, linted));
    if (!first) return [];
    const name = nameOfText(first);
    return [
      adviceOn(linted, {
        ruleId: 'says-the-same',
        message: `This says the same as ${name.slice(0, 1).toLowerCase()}${name.slice(1)}. Keep one, or say what differs.`,
        fixPrompt: `${name}, “${first.text}”, and ${nameOfText(linted)}, “${linted.text}”, say the same. Merge them, or ask me what differs.`,
      }),
    ];
  });

/** The same words, or the same and hardly more; a «not», a number or an exchanged word makes another meaning. */
function isSameMeaning({ text: one }: LintedText, { text: other }: LintedText): boolean {
  if (comparableText(one) === comparableText(other)) return true;
  const [fewer, more] = [meaningOf(one), meaningOf(other)].sort((a, b) => a.size - b.size);
  if (!fewer || !more || fewer.size < 2) return false;
  if (![...fewer].every((word) => more.has(word)) || fewer.size / more.size < minShare)
    return false;
  return ![...more].some((word) => !fewer.has(word) && /^not$|\d/u.test(word));
}
