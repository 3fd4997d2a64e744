/** What a sentence or a clause is about. */
export type Topic = 'objective' | 'criterion' | 'constraint' | 'work';

const time =
  '(?:[01]?\\d|2[0-4])(?:[:.h]\\d{2})? ?(?:am|pm|a\\.m|p\\.m|o.clock|uhr|utc|cet|gmt)?|noon|midnight|mon(?:day)?|tues(?:day)?|wednesday|thursday|fri(?:day)?|saturday|sunday|tomorrow|tonight|today|eod|end of|close of|the \\d|the end|the first|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|mitternacht|mittag|montag|dienstag|mittwoch|donnerstag|freitag|morgen|ende';

/** The rest of the sentence says it: «The goal is …», «Done when …». The cue itself is left out. */
export const leadingCues: readonly { topic: Topic; pattern: RegExp }[] = [
  {
    topic: 'objective',
    pattern:
      /^(?:and |but |so )?(?:the |our |my |its |main )*(?:goal|objective|aim|purpose|reason|point|idea|motivation|benefit)(?: (?:here|of (?:this|it|the (?:task|job|work))|behind (?:this|it|that)|for (?:this|that|it)))? (?:is|was)(?: just| simply)?(?: that| to make sure(?: that)?| because| so that)?:? /iu,
  },
  {
    topic: 'objective',
    pattern:
      /^(?:and |but )?(?:we|i|they|finance|marketing|sales|people|everyone|the [\p{L} ]{2,30}) (?:need|want|do|are doing|'re doing) (?:this|it|that|the data|them) (?=for |because |so |to |since )(?:because |so that |so )?/iu,
  },
  {
    topic: 'objective',
    pattern:
      /^(?:and |but )?(?:this|it|that)(?: is|'s|’s) (?=for |so |because )(?:because |so that |so )?/iu,
  },
  {
    topic: 'objective',
    pattern: /^(?:and )?(?:because|so that|so|in order to|why\?) (?!far|much|many)/iu,
  },
  {
    topic: 'objective',
    pattern: /^(?:das |unser |der )?(?:ziel|zweck|grund)(?: ist(?: es)?(?:,? dass)?|:),? /iu,
  },
  { topic: 'objective', pattern: /^(?:目的|ねらい|狙い|理由)(?:は|:|：)、?/u },
  {
    topic: 'criterion',
    pattern:
      /^(?:and |so |then )?(?:(?:it|this|that|we|i|the (?:task|job|work))(?: is|'s|’s| are|'re|’re|'m|’m| am)? )?(?:considered |consider it )?(?:all )?(?:done|finished|complete|completed|ready|successful|a success|happy) (?:when|if|once|as soon as) /iu,
  },
  {
    topic: 'criterion',
    pattern:
      /^(?:and )?success (?:means(?: that)?|is when|is if|looks like(?: this)?|criteria (?:is|are)|criterion is)(?: that)?:? /iu,
  },
  {
    topic: 'criterion',
    pattern:
      /^(?:and )?(?:(?:i|we|you)(?:'ll| will|’ll| can| would)?(?: only)? (?:know|see|tell|notice|be happy|be satisfied|accept it)(?: that)?(?: it| this)? ?(?:worked|works|is done|is finished|has worked|went well)? ?)(?:when|if|once|by the fact that) /iu,
  },
  {
    topic: 'criterion',
    pattern:
      /^(?:and )?(?:it|this|that)(?: has| will have)? (?:worked|works|succeeded|succeeds) (?:when|if|once) /iu,
  },
  {
    topic: 'criterion',
    pattern:
      /^(?:(?:wir sind|es ist|das ist|die aufgabe ist) )?(?:fertig|erledigt|erfolgreich|erfolg)(?: ist| sind| heißt| bedeutet)?(?: es| wir)?,? (?:wenn|sobald|dass),? /iu,
  },
  { topic: 'criterion', pattern: /^(?:成功条件|完了条件|成功|完了)(?:は|とは|:|：)、?/u },
  {
    topic: 'constraint',
    pattern:
      /^(?:one |the (?:only )?|our |another |a |hard |important )*(?:constraint|limit|restriction|condition|rule|caveat)s?(?: here)? (?:is|are)(?: that)?:? /iu,
  },
  { topic: 'constraint', pattern: /^(?:制約|条件)(?:は|として|:|：)、?/u },
];

/** Inside a sentence the rest, up to its end, says why. Some cues belong to the reason: «to make sure …». */
export const objectiveClauses: readonly { pattern: RegExp; isPartOfReason: boolean }[] = [
  { pattern: /,? so that /iu, isPartOfReason: false },
  {
    pattern:
      /,? so (?=(?:we|i|they|he|she|it|the|our|everyone|everybody|people|nobody|no one|finance|marketing|sales|support|customers|users|analysts)\b)/iu,
    isPartOfReason: false,
  },
  { pattern: /,? (?:because|as otherwise) /iu, isPartOfReason: false },
  { pattern: /,? in order to /iu, isPartOfReason: false },
  { pattern: /,? since (?=(?:we|the|our|it|they)\b)/iu, isPartOfReason: false },
  {
    pattern: / to (?=(?:make sure|ensure|help|enable|allow|let|avoid|prevent|support|be able)\b)/iu,
    isPartOfReason: true,
  },
  { pattern: /,? (?=(?:damit|weil) )|, (?=um \D)/iu, isPartOfReason: true },
];

/** A clause inside a sentence that limits the work; it ends at the next comma, «and» or «but». */
export const constraintClauses: readonly RegExp[] = [
  /\bwithout /iu,
  /\bohne /iu,
  new RegExp(`\\b(?:by|before|until|no later than|not later than|latest by) (?=${time})`, 'iu'),
  new RegExp(`\\b(?:spätestens |bis |vor )(?:spätestens |zum |um )?(?=${time})`, 'iu'),
  /\b(?:within|in under|in less than|in at most|in no more than|innerhalb von|in weniger als) (?=(?:\d|one |two |three |five |ten |an |a few|half|\p{L}+ (?:minutes|hours|minuten|stunden)))/iu,
  /\b(?:at most|no more than|not more than|at the most|höchstens|maximal|up to a maximum of) /iu,
];

/** The whole sentence, or its part between «and»s, is a limit. */
export const constraintSentences: readonly RegExp[] = [
  /\b(?:must|may|shall|should|can|could) (?:not|never|only)\b/iu,
  /\b(?:mustn|shouldn|can)['’]?t\b/iu,
  /\bcannot (?:run|take|exceed|use|lock|touch|change|lose|have|contain|be|cost|block|delete|drop|move|leave|store|expose|share|write|read|go|break|affect|start|stop|wait|overwrite|modify|send)\b/iu,
  /^(?:but |and |please |also |ever )*(?:never|do not|don['’]?t|avoid|no downtime|only|nur|keine?)\b/iu,
  /\b(?:never|not allowed|forbidden|off limits|read-only|no more than|at most|no later than|not exceed|nicht erlaubt|verboten|niemals|höchstens|maximal|spätestens|auf keinen fall)\b|\b(?:darf|dürfen)\b/iu,
  /(?:てはいけない|ではいけない|てはいけません|ではいけません|てはならない|ないでください|しないこと|禁止|以内|までに)/u,
  /\b(?:must|has to|have to|needs to|muss|müssen)\b/iu,
  /\b(?:budget|deadline) (?:is|of|:)/iu,
];

export const limitOfTime = new RegExp(
  `\\b(?:by|before|until|within|no later than|under|less than|bis|vor) (?:spätestens |zum |um )?(?:${time}|[€$£]?\\d)`,
  'iu',
);

/** «should» that says what is to be seen afterwards, not what is to be done. */
export const criterionSentences: readonly RegExp[] = [
  /\b(?:should|ought to|soll|sollte|sollen|sollten)\b/iu,
  /^(?:and |then |please )*(?:verify|check|expect|make sure|ensure)(?: that)? /iu,
  /\bi(?:'d| would) expect /iu,
  /(?:こと。?$|べき)/u,
];

/** «should» that says what is to be done. */
export const workAhead =
  /\b(?:should|soll|sollen|ought to) (?:then |also |always |only |just |\p{L}+ly )?(?:run|load|write|read|use|take|happen|start|refresh|process|copy|go|land|pull|fetch|merge|join|remove|delete|add|create|compute|calculate|aggregate|replace|update|build|send|export|import|clean|dedupe|deduplicate|filter|look|come|be (?:written|loaded|stored|put|saved|run|scheduled|called|copied|moved|refreshed|updated|removed|merged|deleted|built|executed))\b/iu;

/** «We have to …» is the work itself, not a limit of it. */
export const weNeed =
  /^(?:[^,]{0,40}, )?(?:we|i|you|wir|ich|man) (?:also |really |just |then |urgently )?(?:must|have to|need to|needs to|has to|müssen|muss)\b/iu;
