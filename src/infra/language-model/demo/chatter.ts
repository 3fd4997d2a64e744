import { type Chatter, chatterFillers, chatterPhrases } from './chatter-phrases';

const maxLength = 160;
const maxWordsOfPhrase = 6;

const chatters = [
  'unsure',
  'help',
  'recap',
  'undo',
  'no',
  'thanks',
  'yes',
  'greeting',
  'smalltalk',
] as const satisfies readonly Chatter[];

const chatterByPhrase = new Map<string, Chatter | 'filler'>([
  ...chatterFillers.map((phrase) => [phrase, 'filler'] as const),
  ...chatters.flatMap((chatter) =>
    chatterPhrases[chatter].map((phrase) => [phrase, chatter] as const),
  ),
]);

/** The kind of chatter that a whole text is made of; `null` when it says something of its own. */
export function chatterOf(text: string): Chatter | null {
  if (text.length > maxLength) return null;
  const words = plainWords(text);
  const found = new Set<Chatter | 'filler'>();
  for (let at = 0; at < words.length; ) {
    const length = lengthOfPhrase(words, at);
    const chatter = chatterByPhrase.get(words.slice(at, at + length).join(' '));
    if (length === 0 || chatter === undefined) return null;
    found.add(chatter);
    at += length;
  }
  return chatters.find((chatter) => found.has(chatter)) ?? 'smalltalk';
}

/** How many words from `at` on make the longest phrase that is known. */
function lengthOfPhrase(words: readonly string[], at: number): number {
  for (let length = Math.min(maxWordsOfPhrase, words.length - at); length > 0; length -= 1) {
    if (chatterByPhrase.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, ' ')
    .split(/[\s.,!?;:…。、！？؟،~*_"“”()]/u)
    .filter((word) => word !== '');
}
