import { adviceOn, type LintedText, type LintRule, nameOfText } from './advice';
import { isEnglish } from './is-english';
import { sentencesOf } from './sentences-of';
import { wordPattern } from './word-pattern';

/** Words that stand for a number. A number in the same sentence says what they mean. */
const unmeasured = wordPattern([
  'fast(?:er)?',
  'quick(?:ly|er)?',
  'slow(?:ly)?',
  'soon',
  'asap',
  'as soon as possible',
  'promptly',
  'timely',
  'in time',
  '(?:near )?real[- ]time',
  'recent(?:ly)?',
  'up[- ]to[- ]date',
  'often',
  'sometimes',
  'frequent(?:ly)?',
  'occasionally',
  'periodically',
  'regular(?:ly)?',
  'usually',
  'some',
  'several',
  'many',
  'various',
  'a few',
  'a lot(?: of)?',
  'lots of',
  'most(?! of )',
  'large',
  'huge',
  'small',
]);

/** Words that everybody understands in their own way, with or without a number. */
const subjective = wordPattern([
  'user[- ]friendly',
  'easy(?: to use)?',
  'easily',
  'intuitive(?:ly)?',
  'efficient(?:ly)?',
  'robust',
  'scalable',
  'flexible',
  'seamless(?:ly)?',
  'appropriate(?:ly)?',
  'reasonabl[ey]',
  'acceptabl[ey]',
  'sufficient(?:ly)?',
  'adequate(?:ly)?',
  'optimal(?:ly)?',
  'properly',
  'nice(?:ly)?',
  'good',
  'high[- ]quality',
  'high[- ]performance',
  'if possible',
  'where possible',
  'if needed',
  'as needed',
  'when needed',
  'if necessary',
  'and so on',
  'etc',
]);

/** «all» of what: clear when a number or a restriction follows, and in a criterion, which is to hold for all. */
const unlimited = wordPattern(['all', 'everything']);
const restriction = wordPattern([
  'where',
  'since',
  'from',
  'with',
  'without',
  'that',
  'which',
  'whose',
  'between',
  'except',
  'older',
  'newer',
  'in',
  'of',
  'at all',
  'all at once',
  'all or nothing',
  'all day',
]);

/** Words that two readers may take differently. Names of tasks and tables are left alone. */
export const adviseOnVagueWords: LintRule = (texts) =>
  texts.flatMap((linted) => {
    const { field, text } = linted;
    if (field.role || !isEnglish(text)) return [];
    const words = [...new Set(sentencesOf(text).flatMap((part) => vagueWordsIn(part, linted)))];
    if (words.length === 0) return [];
    const quoted = words.map((word) => `“${word}”`).join(', ');
    const verb = words.length === 1 ? 'leaves' : 'leave';
    return [
      adviceOn(linted, {
        ruleId: 'vague-words',
        message: `${quoted} ${verb} open how much, how long or since when. Give a number, a time or a rule.`,
        fixPrompt: `${nameOfText(linted)} says ${quoted}, which is vague. Ask me what I mean and word it precisely.`,
      }),
    ];
  });

function vagueWordsIn(sentence: string, { field }: LintedText): string[] {
  const found = wordsOf(sentence, subjective);
  if (/\p{N}/u.test(sentence)) return found;
  found.push(...wordsOf(sentence, unmeasured));
  if (field.purpose === 'aim' && wordsOf(sentence, restriction).length === 0) {
    found.push(...wordsOf(sentence, unlimited));
  }
  return found;
}

function wordsOf(sentence: string, pattern: RegExp): string[] {
  return [...sentence.matchAll(pattern)].map(([word]) => word.toLowerCase());
}
