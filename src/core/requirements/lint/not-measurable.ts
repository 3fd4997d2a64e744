import { adviceOn, type LintRule, nameOfText } from './advice';
import { isEnglish } from './is-english';
import { wordPattern } from './word-pattern';

/** What somebody could count, compare or see: one of these is enough. */
const measure = wordPattern([
  'no(?:ne|t|thing|body)?',
  "\\p{L}+n[’']t",
  'never',
  'without',
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'once',
  'twice',
  'half',
  'double',
  'every',
  'each',
  'all',
  'both',
  'only',
  'unique',
  'exact(?:ly)?',
  'equal(?:s|ly)?',
  'match(?:es|ed|ing)?',
  'identical',
  'same',
  'at least',
  'at most',
  '(?:less|fewer|more|larger|smaller|older|newer|later|earlier|higher|lower) than',
  'within',
  'before',
  'after',
  'until',
  'under',
  'above',
  'below',
  'between',
  'hourly',
  'daily',
  'nightly',
  'weekly',
  'monthly',
  'midnight',
  'noon',
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days?',
  'percent',
  'null',
  'empty',
  'missing',
  'contains?',
  'includes?',
  'exists?',
  'pass(?:es)?',
  'fails?',
  'succeeds?',
  'rejects?(?:ed)?',
  'confirms?(?:ed)?',
  'signs? off',
  'signed off',
  'approv(?:es?|ed)',
]);

/** A criterion of success of which nobody could say whether it is met. */
export const adviseOnMeasure: LintRule = (texts) =>
  texts.flatMap((linted) => {
    const { field, text } = linted;
    if (field.purpose !== 'outcome' || !isEnglish(text)) return [];
    if (/[\p{N}%<>=≤≥]/u.test(text) || text.search(measure) >= 0) return [];
    return [
      adviceOn(linted, {
        ruleId: 'not-measurable',
        message:
          'Nobody could measure this yet. Say what is counted or compared, and what it must be.',
        fixPrompt: `${nameOfText(linted)}, “${text}”, cannot be measured. Suggest a way to measure it and ask me for the number.`,
      }),
    ];
  });
