import { isEnglish } from './is-english';
import { meaningOf, stemOf } from './meaning-of';
import { sentencesOf } from './sentences-of';
import { wordPattern } from './word-pattern';

const actions = [
  ['delete', 'remove', 'drop', 'truncate', 'purge', 'erase'],
  ['overwrite', 'replace'],
  ['change', 'modify', 'update', 'alter', 'edit'],
  ['create', 'add'],
  ['copy', 'duplicate', 'move', 'export', 'share', 'send', 'publish'],
  ['rename'],
  ['join', 'merge', 'combine'],
];

/** Objects that name nothing in particular: forbidding the action forbids it for anything. */
const anything = new Set(
  [
    'anything',
    'nothing',
    'data',
    'row',
    'record',
    'it',
    'value',
    'not',
    'any',
    'single',
    'in',
    'source',
  ].map(stemOf),
);

const negation = wordPattern([
  'not',
  'never',
  'no',
  'nothing',
  'without',
  'cannot',
  "\\p{L}+n[’']t",
]);

/** Whether the limit forbids an action on something that the aim asks to do with it. */
export function forbidsWhatIsAimedAt(limit: string, aim: string): boolean {
  if (!isEnglish(limit) || !isEnglish(aim)) return false;
  return sentencesOf(limit).some((forbidding) => {
    if (forbidding.search(negation) < 0) return false;
    const forbidden = meaningOf(forbidding);
    const group = actions.find((verbs) => verbs.some((verb) => forbidden.has(stemOf(verb))));
    if (!group) return false;
    const verbs = new Set(group.map(stemOf));
    const objects = [...forbidden].filter((word) => !verbs.has(word) && !anything.has(word));
    return sentencesOf(aim).some((asking) => {
      if (asking.search(negation) >= 0) return false;
      const asked = meaningOf(asking);
      if (![...verbs].some((verb) => asked.has(verb))) return false;
      return objects.length === 0 || objects.every((word) => asked.has(word));
    });
  });
}
