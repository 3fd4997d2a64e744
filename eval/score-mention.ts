import { comparableText } from '@/core/requirements/comparable-text';

const spaceless = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

/**
 * Whether a text holds these words, case and white space aside, from the beginning of a word on: «reconcil» is in
 * «reconciliation», «load» is not in «payload», and a number is not in a longer one.
 */
export function hasMention(text: string, words: string): boolean {
  const hay = comparableText(text);
  const needle = comparableText(words);
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    if (beginsWord(hay, at) && endsNumber(hay, at + needle.length)) return true;
  }
  return false;
}

function beginsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const first = text.charAt(at);
  const isLetter = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(first);
  return !isLetter || spaceless.test(before) || spaceless.test(first);
}

function endsNumber(text: string, end: number): boolean {
  return !(/\p{N}/u.test(text.charAt(end - 1)) && /^[.,]?\p{N}/u.test(text.slice(end)));
}
