import { lengthOfOpening } from './chatter';
import type { Passage } from './source-text';
import { capitalised, inOneLine, trimEnd } from './tidy';

const maxTitleLength = 64;

const wishes =
  /^(?:please|kindly|bitte|and|so|then|now|also|just|basically|(?:can|could|would|will) (?:you|we|someone|somebody|anyone)(?: please| kindly)?|(?:i|we|you|they|our team|my team|the team|finance|marketing|sales|management|\p{Lu}\p{L}+)(?:'d| would|’d)?(?: really| also| urgently| currently| just)? (?:need|want|like|love|have|has|needs|wants|must|should)(?: (?:you|someone|somebody|help|a hand))? to|(?:i|we)(?:'m|’m|'re|’re| am| are) (?:looking|trying|going|planning|supposed|asked) to|let's|let us|help (?:me|us)(?: to)?|it would be (?:great|nice|good) (?:if (?:you|we|someone) could|to)|(?:the|our|my|this) (?:task|job|plan|idea) is to|(?:i|we)(?:'d| would|’d)?(?: really| also| urgently)? (?:need|want|like|have) (?:a |an )?(?:new |small |simple |nightly |daily |weekly |hourly |monthly )?(?:task|job|pipeline|process|script|query|dbt model|model|way|something|one) (?:that|which|to)|(?:a |the )?(?:task|job|pipeline|process|script) (?:that|which|to)|(?:wir|ich) (?:müssen|muss|wollen|will|möchten|möchte|sollen|brauchen|brauche)(?: bitte)?|(?:every|each) (?:night|day|morning|evening|week|month|hour|monday|tuesday|wednesday|thursday|friday|saturday|sunday|quarter|year)(?: at \d{1,2}(?::\d\d)? ?(?:am|pm)?)?|once (?:a|per) (?:day|week|month|night)|daily|nightly|weekly|monthly|hourly|tomorrow|today|from now on|jede nacht|jeden (?:tag|morgen|abend|montag)|täglich|it (?:should|must|has to)|this (?:should|must))(?:,|:)? /iu;
const titleEnd =
  / (?:so that|so we|so they|because|in order|to make sure|to ensure|since|which|that (?:is|are|was|were|has|have)|and (?:write|load|put|store|save|send|then|keep|make|use|drop|remove|merge|publish|insert|append|only)|without|by \d|before \d|damit|weil|ohne|und (?:schreib\p{L}*|lad\p{L}*|speicher\p{L}*))(?= |$)|[,;:!?(\n。、]| [–—-] |[.](?= |$)/iu;
const danglingEnd =
  /(?: (?:a|an|and|as|at|but|by|each|every|for|from|her|his|if|in|into|is|its|my|of|on|onto|or|our|per|that|the|their|then|this|to|up|using|via|were|when|which|with|aus|der|die|das|den|dem|in|mit|nach|und|von|zu))+$/iu;

/** A title made of the words of a sentence: its main phrase, which stands in it to the letter. */
export function deriveTitle(
  sentence: Passage,
): { value: string; start: number; end: number } | null {
  let start = lengthOfOpening(sentence.text);
  for (let round = 0; round < 6; round += 1) {
    const wish = wishes.exec(sentence.text.slice(start));
    if (!wish) break;
    start += wish[0].length;
  }
  const rest = sentence.text.slice(start);
  const words = shortened(trimEnd(rest.slice(0, endOfPhrase(rest))));
  const value = capitalised(trimEnd(inOneLine(words)));
  if (!/\p{L}/u.test(value)) return null;
  return { value, start: sentence.start + start, end: sentence.start + start + words.length };
}

function endOfPhrase(text: string): number {
  const found = titleEnd.exec(text);
  return found && found.index > 2 ? found.index : text.length;
}

function shortened(text: string): string {
  if (text.length <= maxTitleLength) return text;
  const cut = text.slice(0, maxTitleLength + 1).toWellFormed();
  const space = cut.lastIndexOf(' ');
  const words = space > 20 ? cut.slice(0, space) : cut.slice(0, maxTitleLength);
  return words.replace(danglingEnd, '');
}
