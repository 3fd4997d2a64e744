import { contentOf } from '@/core/requirements/field-content';
import type { Change, Understanding } from './change';
import type { CommandText } from './command-text';
import type { Reading } from './reading';
import { trimEnd } from './tidy';
import { holdsWords } from './words-in-text';

/** Each finds the new words and the old ones. */
const patterns: readonly { pattern: RegExp; isOldFirst: boolean }[] = [
  {
    pattern:
      /^(?:make (?:it|that) |use |i meant? |it should be |take )?(.{1,80}?),? (?:and )?not (.{1,80})$/iu,
    isOldFirst: false,
  },
  {
    pattern:
      /^(?:use |take |make (?:it|that) )?(.{1,80}?),? (?:instead of|rather than|in place of|statt) (.{1,80})$/iu,
    isOldFirst: false,
  },
  {
    pattern:
      /^(?:it(?:'s|’s| is) )?(?:not|nicht) (.{1,80}?),? (?:but|sondern)(?: rather)? (.{1,80})$/iu,
    isOldFirst: true,
  },
  {
    pattern:
      /^(?:change|replace|swap|switch|correct|ersetze|ändere) (.{1,80}?) (?:to|with|by|into|for|durch|in|zu) (.{1,80})$/iu,
    isOldFirst: true,
  },
  { pattern: /^(.{1,80}?) (?:→|->|=>) (.{1,80})$/iu, isOldFirst: true },
];

/** «5am, not 6am», «replace A with B»: a command only when some field holds the old words. */
export function readSwapCommand(reading: Reading, command: CommandText): Understanding | null {
  const text = trimEnd(command.text);
  if (text.length > 200) return null;
  for (const { pattern, isOldFirst } of patterns) {
    const found = pattern.exec(text);
    const [first, second] = [bare(found?.[1]), bare(found?.[2])].map(withoutSubject);
    if (!first || !second) continue;
    const [from, said] = isOldFirst ? [first, second] : [second, first];
    const to = alike(said, from);
    const changes = swapEverywhere(reading, { from, to, quote: quoteFor(reading, command, to) });
    if (changes.length > 0) return { changes, notes: [] };
  }
  return null;
}

/** A change for each field that holds the old words, whole words only. */
function swapEverywhere(
  { template, requirements }: Reading,
  words: { from: string; to: string; quote: string },
): Change[] {
  return template.fields.flatMap(({ key }): Change[] => {
    const state = requirements[key];
    const content = state ? contentOf(state) : null;
    const texts = content === null ? [] : typeof content === 'string' ? [content] : content;
    const isHeld = texts.some((text) => holdsWords(text, words.from));
    return isHeld ? [{ kind: 'replace-words', fieldKey: key, ...words }] : [];
  });
}

function bare(words: string | undefined): string {
  return trimEnd(words ?? '').replace(/^(?:the |["'“`])|["'”`]$/giu, '');
}

/** Of «it should run every 2 hours» what stands for «every hour»: the end that begins with the same word. */
function alike(said: string, from: string): string {
  const [first = ''] = from.split(' ', 1);
  const words = said.split(' ');
  const place = words.findIndex((word) => word.toLowerCase() === first.toLowerCase());
  return place > 0 ? words.slice(place).join(' ') : said;
}

/** «the table should be X»: «X». */
function withoutSubject(words: string): string {
  return /^.{1,40}? (?:is|are|should be|must be|has to be) (.+)$/iu.exec(words)?.[1] ?? words;
}

function quoteFor({ source }: Reading, { start, sentence }: CommandText, words: string): string {
  const at = source.clean.indexOf(words, start);
  return at < 0 || at + words.length > sentence.end
    ? source.quote(sentence.start, sentence.end)
    : source.quote(at, at + words.length);
}
