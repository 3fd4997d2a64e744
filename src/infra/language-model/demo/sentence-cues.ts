import { oneOf } from './one-of';
import { timePattern } from './time-words';

/** Words about the quality of data: «no duplicates» is something to see afterwards, not a rule for the work. */
const flaws =
  '\\b(?:duplicates?|nulls?|missing|gaps?|negative|orphans?|errors?|mismatch\\p{L}*)\\b';

const forbidden = oneOf(
  'run|take|exceed|use|lock|touch|change|lose|have|contain|include|be|cost|block|delete|drop|move|leave|store|expose|share|write|read|go|break|affect|start|stop|wait|overwrite|modify|send'.split(
    '|',
  ),
);
const absolutes = oneOf([
  '(?:is|are|be|will|may|must|should) never',
  'not allowed',
  'forbidden',
  'off limits',
  'read-only',
  'untouched',
  'unchanged',
  'max(?:imum)?\\.? (?:of )?[€$£]?\\d+',
  'no more than',
  'at most',
  'no later than',
  'not exceed',
  'nicht erlaubt',
  'verboten',
  'niemals',
  'höchstens',
  'maximal',
  'spätestens',
  'auf keinen fall',
  'darf',
  'dürfen',
]);

/** A sentence that any of these matches sets a limit. */
export const limitSentences: readonly RegExp[] = [
  /\b(?:must|may|shall|should|can|could) (?:not|never|only)\b/iu,
  /\b(?:mustn|shouldn)['’]?t\b/iu,
  new RegExp(`\\b(?:cannot|can['’]?t) ${forbidden}\\b`, 'iu'),
  /^(?:but |and |please |also |ever )*(?:never|do not|don['’]?t|avoid|no downtime|only|nur|keine?)\b/iu,
  new RegExp(`\\b${absolutes}\\b`, 'iu'),
  /\b(?:must|has to|have to|needs to|muss|müssen)\b/iu,
  /\b(?:budget|deadline|sla|due date) ?(?:is|of|:)/iu,
  /\b(?:nobody|no one|nothing|none)\b.{0,80}\b(?:may|can|should|must|is allowed)\b/iu,
  new RegExp(`^no (?!longer |idea )(?!.*${flaws})\\p{L}+ `, 'iu'),
  new RegExp(
    `\\b(?:needs?|wants?|expects?|requires?) (?:it|this|that|them|the \\p{L}+|data|results?)(?: ready)? (?:by|before) ${timePattern}`,
    'iu',
  ),
  /^(?!.*\p{L}\.\p{L}).{3,60} only[.!]?$/iu,
  /(?:こと|べき)(?:です|である)?[。！]?$/u,
  /(?:ては|では)(?:いけない|いけません|ならない|なりません)|ないでください|しないこと|禁止|以内|までに/u,
];

/** A sentence that any of these matches says what is to be seen afterwards, if it sets no limit. */
export const outcomeSentences: readonly RegExp[] = [
  /\b(?:should|ought to|soll|sollte|sollen|sollten)\b/iu,
  /^(?:and |then |please )*(?:verify|check|expect|make sure|ensure)(?: that)? /iu,
  /\bi(?:'d|’d| would) expect /iu,
  new RegExp(`^no (?=.*${flaws})`, 'iu'),
  /^(?:at least|more than|over|min(?:imum|\.)?|mindestens) \d/iu,
];

/** A point in time or a span that must be kept. Shares such as «within 1 %» are none. */
export const limitOfTime = new RegExp(
  `\\b(?:by|before|until|within|no later than|under|less than|bis|vor) (?:spätestens |zum |um )?(?:${timePattern}|[€$£]?\\d[\\d.,]*(?![\\d.,]* ?%))`,
  'iu',
);

const work = oneOf(
  'run|load|write|read|use|take|happen|start|refresh|process|copy|go|land|pull|fetch|merge|join|remove|delete|add|create|compute|calculate|aggregate|replace|update|build|send|export|import|clean|dedupe|deduplicate|filter|look|come'.split(
    '|',
  ),
);
const worked = oneOf(
  'written|loaded|stored|put|saved|run|scheduled|called|copied|moved|refreshed|updated|removed|merged|deleted|built|executed'.split(
    '|',
  ),
);

/** «should» that says what is to be done. */
export const workAhead = new RegExp(
  `\\b(?:should|soll|sollen|ought to) (?:then |also |always |only |just |\\p{L}+ly )?(?:${work}|be ${worked})\\b`,
  'iu',
);

/** «We have to …» is the work itself, not a limit of it. */
export const ownDuty =
  /^(?:[^,]{0,40}, )?(?:we|i|you|wir|ich|man) (?:also |really |just |then |urgently )?(?:must|have to|need to|needs to|has to|müssen|muss)\b/iu;

export const negation = /\b(?:not|never|nicht|kein\w{0,2}|without|ohne|only|nur)\b|n['’]t\b/iu;

/** How often something is to happen, or how much of it at most. */
export const frequency =
  /\b(?:every|each|per|once an?) (?:minute|hour|day|night|week|month|run)\b|\b(?:hourly|daily|nightly|weekly|monthly|at most|maximum)\b/iu;
