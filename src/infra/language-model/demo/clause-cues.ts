import { oneOf } from './one-of';
import { timePattern } from './time-words';

/** Words inside a sentence from which on it says why. */
export interface ReasonCue {
  pattern: RegExp;
  /** The cue belongs to the reason, as in «to make sure …». */
  isPartOfReason: boolean;
}

const whoever = oneOf(
  'we|i|they|he|she|it|the|our|everyone|everybody|people|nobody|no one|finance|marketing|sales|support|customers|users|analysts'.split(
    '|',
  ),
);
const effects = oneOf([
  'make sure',
  'ensure',
  'help',
  'enable',
  'allow',
  'let',
  'avoid',
  'prevent',
  'support',
  'be able',
]);

export const reasonCues: readonly ReasonCue[] = [
  { pattern: /,? so that /iu, isPartOfReason: false },
  { pattern: new RegExp(`,? so (?=${whoever}\\b)`, 'iu'), isPartOfReason: false },
  { pattern: /,? (?:because|as otherwise) /iu, isPartOfReason: false },
  { pattern: /,? in order to /iu, isPartOfReason: false },
  { pattern: /,? since (?=(?:we|the|our|it|they)\b)/iu, isPartOfReason: false },
  { pattern: new RegExp(` to (?=${effects}\\b)`, 'iu'), isPartOfReason: true },
  { pattern: /,? (?=(?:damit|weil) )|, (?=um \D)/iu, isPartOfReason: true },
];

const spans =
  '(?:\\d|one |two |three |five |ten |an |a few|half|\\p{L}+ (?:minutes|hours|minuten|stunden))';

/** Words inside a sentence about the work that begin a limit of it; it ends with its clause. */
export const limitCues: readonly RegExp[] = [
  /\b(?:without|ohne) /iu,
  new RegExp(
    `\\b(?:by|before|until|no later than|not later than|latest by) (?=${timePattern})`,
    'iu',
  ),
  new RegExp(`\\b(?:spätestens |bis |vor )(?:spätestens |zum |um )?(?=${timePattern})`, 'iu'),
  new RegExp(
    `\\b(?:within|in under|in less than|in at most|in no more than|innerhalb von|in weniger als) (?=${spans})`,
    'iu',
  ),
  /\b(?:at most|no more than|not more than|at the most|höchstens|maximal|up to a maximum of) /iu,
];
