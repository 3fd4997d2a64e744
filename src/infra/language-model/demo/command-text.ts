import type { Reading } from './reading';
import type { Passage } from './source-text';

/** The part of a sentence that may be a command, after «no, actually, please». */
export interface CommandText {
  text: string;
  /** Where `text` begins in the cleaned message. */
  start: number;
  /** The sentence, to be quoted. */
  sentence: Passage;
  /** The words before it say that something was wrong. */
  isCorrection: boolean;
}

const polite =
  /^(?:(?:please|kindly|ok|okay|oh|ah|hm|hmm|well|and|also|but|so|yes|hey|um|can you|could you|would you|i want (?:you )?to|i(?:'d| would) like (?:you )?to|let's|you can|bitte|und|ach|äh)[,!.:…]? )+/iu;
const correction =
  /^(?:(?:no|nope|nein|doch)[,!.:;…–—-]{1,3}(?: |$)|(?:actually|no actually|no wait|sorry|wait|oops|correction|instead|rather|my mistake|my bad|scratch that|i was wrong|on second thoughts?|i(?:'ve| have)? changed my mind|i made a mistake|that was wrong|apologies|pardon|entschuldigung|verzeihung|sorry,? (?:my|i)|perdón|désolée?|changed my mind|forget that|stattdessen|eigentlich|korrektur|halt|いや|やっぱり|やはり|すみません|間違えました|訂正)(?:[,!.:;…、。–—-]{1,3} ?| |$))+/iu;

export function commandText(sentence: Passage): CommandText {
  let start = 0;
  let isCorrection = false;
  for (let round = 0; round < 4; round += 1) {
    const rest = sentence.text.slice(start);
    const before = polite.exec(rest)?.[0].length ?? 0;
    const wrong = correction.exec(rest.slice(before))?.[0].length ?? 0;
    if (before + wrong === 0) break;
    isCorrection ||= wrong > 0;
    start += before + wrong;
  }
  return {
    text: sentence.text.slice(start),
    start: sentence.start + start,
    sentence,
    isCorrection,
  };
}

/** What follows the first characters of a command. */
export function restOf(
  { source }: Reading,
  { start, sentence }: CommandText,
  from: number,
): Passage {
  return source.passage(start + from, sentence.end);
}
