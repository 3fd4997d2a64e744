import { oneOf } from './one-of';
import type { Topic } from './topic';

/** Words at the start of a sentence by which it says itself what it is about. The rest of it is the value. */
export interface LeadingCue {
  topic: Topic;
  pattern: RegExp;
}

const reasons = oneOf([
  'goal',
  'objective',
  'aim',
  'purpose',
  'reason',
  'point',
  'idea',
  'motivation',
  'benefit',
]);
const somebody = oneOf([
  'we',
  'i',
  'they',
  'finance',
  'marketing',
  'sales',
  'people',
  'everyone',
  'the [\\p{L} ]{2,30}',
]);
const done = oneOf([
  'done',
  'finished',
  'complete',
  'completed',
  'ready',
  'successful',
  'a success',
  'happy',
  'good',
  'fine',
  'ok',
  'okay',
  'great',
  'perfect',
  'enough',
  'accepted',
]);
const helps = oneOf(['helps?', 'allows?', 'enables?', 'lets?', 'saves?', 'supports?', 'gives?']);
const limits = oneOf(['constraint', 'limit', 'restriction', 'condition', 'rule', 'caveat']);

const cue = (topic: Topic, pattern: string): LeadingCue => ({
  topic,
  pattern: new RegExp(`^(?:and |but |so |then )?${pattern}`, 'iu'),
});

/** The first that matches counts. */
export const leadingCues: readonly LeadingCue[] = [
  // The goal of this is to …; our main reason: …
  cue(
    'objective',
    `(?:the |our |my |its |main )*${reasons}(?: (?:here|(?:of|behind|for) (?:this|it|that|the (?:task|job|work))))? (?:is|was)(?: just| simply)?(?: that| to make sure(?: that)?| because| so that)?:? `,
  ),
  // Finance needs this for …; we need it because …
  cue(
    'objective',
    `${somebody} (?:needs?|wants?|do|are doing) (?:this|it|that|the data|them) (?=(?:for|because|so|to|since) )(?:because |so that |so )?`,
  ),
  // It's for …; this is because …
  cue(
    'objective',
    `(?:this|it|that)(?: is|'s|’s) (?=(?:for|so|because) )(?:because |so that |so )?`,
  ),
  // This helps …: the whole sentence is the reason.
  cue('objective', `(?=(?:this|it|that) (?:will |would |should )?${helps} )`),
  cue('objective', '(?:because|so that|in order to|why\\?) '),
  cue('objective', '(?:das |unser |der )?(?:ziel|zweck|grund)(?: ist(?: es)?(?:,? dass)?|:),? '),
  cue('objective', '(?:目的|ねらい|狙い|理由)(?:は|:|：)、?'),
  // We are done when …; it is finished if …
  cue(
    'criterion',
    `(?:(?:it|this|that|we|i|the (?:task|job|work))(?: is|'s|’s| are|'re|’re|'m|’m| am)? )?(?:considered |consider it )?(?:all )?${done} (?:when|if|once|as soon as) `,
  ),
  // Success means …
  cue(
    'criterion',
    'success (?:means|is when|is if|looks like(?: this)?|criteria (?:is|are)|criterion is)(?: that)?:? ',
  ),
  // I'll know it worked when …
  cue(
    'criterion',
    "(?:i|we|you)(?:'ll| will|’ll| can| would)?(?: only)? (?:know|see|tell|notice|be happy|be satisfied|accept it)(?: that)?(?: it| this)?(?: worked| works| is done| is finished| has worked| went well)? (?:when|if|once|by the fact that) ",
  ),
  cue(
    'criterion',
    '(?:it|this|that)(?: has| will have)? (?:worked|works|succeeded|succeeds) (?:when|if|once) ',
  ),
  cue(
    'criterion',
    '(?:(?:wir sind|es ist|das ist|die aufgabe ist) )?(?:fertig|erledigt|erfolgreich|erfolg)(?: ist| sind| heißt| bedeutet)?(?: es| wir)?,? (?:wenn|sobald|dass),? ',
  ),
  cue('criterion', '(?:成功条件|完了条件|成功|完了)(?:は|とは|:|：)、?'),
  // One more constraint is that …
  cue(
    'constraint',
    `(?:one |the |only |our |another |a |hard |important |more )*${limits}s?(?: here)? (?:is|are)(?: that)?:? `,
  ),
  cue(
    'constraint',
    "it(?:'s|’s| is) (?:very |really )?(?:important|crucial|critical|essential|vital) that ",
  ),
  cue('constraint', '(?:制約|条件)(?:は|として|:|：)、?'),
];
