import { contentOf } from '@/core/requirements/field-content';
import type { FieldKey } from '@/core/requirements/requirement-template';
import type { Change } from './change';
import { deriveTitle } from './derive-title';
import { quoteOf } from './fill-from-label';
import type { Said } from './read-sentence';
import { mentionsIn, type Reading } from './reading';
import type { Passage } from './source-text';
import type { Block } from './split-blocks';
import { inOneLine, tidyText, trimEnd } from './tidy';
import { isAboutData, workWordIn } from './work-words';

interface WorkOptions {
  blocks: readonly Block[];
  isOpen: (fieldKey: FieldKey | undefined) => boolean;
}

/** What is to be done, in the person's sentences, and a short title made of their words. */
export function fillWork(reading: Reading, said: readonly Said[], options: WorkOptions): Change[] {
  const sentences = said.filter(({ topic }) => topic === 'work').map(({ passage }) => passage);
  const about = sentences.filter((passage) => isWork(reading, passage));
  const work = about.length > 0 ? about : sentences.filter(hasSubstance);
  return [
    ...fillDescription(reading, { work, isCertain: about.length > 0 }, options),
    ...fillTitle(reading, work, options),
  ];
}

function isWork(reading: Reading, passage: Passage): boolean {
  return mentionsIn(reading, passage).length > 0 || isAboutData(passage.text);
}

/** More than a word or two; a script without spaces is measured in characters. */
function hasSubstance({ text }: Passage): boolean {
  return text.split(' ').length > 2 || /[\u3040-\u9fff]{6}/u.test(text);
}

function fillDescription(
  reading: Reading,
  { work, isCertain }: { work: readonly Passage[]; isCertain: boolean },
  { isOpen }: WorkOptions,
): Change[] {
  const field = reading.roles.work;
  const longest = [...work].sort((one, other) => other.text.length - one.text.length)[0];
  if (!field || !longest || !isOpen(field.key)) return [];
  const state = reading.requirements[field.key];
  const before = state ? contentOf(state) : null;
  const isKnown = (text: string) => typeof before === 'string' && before.includes(text);
  const news = work.map(({ text }) => inOneLine(text)).filter((text) => !isKnown(text));
  if (news.length === 0 || (before !== null && !isCertain)) return [];
  const run = runOf(reading, work);
  const text = joinSentences(typeof before === 'string' ? [before, ...news] : news);
  const value = before === null ? tidyStart(text) : text;
  const quote = run ?? quoteOf(reading, longest);
  return [{ kind: 'set-text', fieldKey: field.key, value, quote, confidence: 0.9 }];
}

function tidyStart(text: string): string {
  return text.split(' ').length > 1 ? text.replace(/^[,;:–—-]\s?/u, '') : tidyText(text);
}

function joinSentences(sentences: readonly string[]): string {
  return sentences
    .map((text, index) => {
      const isLast = index === sentences.length - 1;
      return isLast || /[.!?。！？:]$/u.test(text) ? text : `${text}.`;
    })
    .join(' ');
}

/** All sentences as one quote, when nothing else stands between them. */
function runOf({ source }: Reading, work: readonly Passage[]): string | null {
  const first = work[0];
  const last = work.at(-1);
  if (!first || !last) return null;
  const isRun = work.every(({ start }, index) => {
    const before = work[index - 1];
    return !before || source.clean.slice(before.end, start).trim() === '';
  });
  return isRun ? source.quote(first.start, last.end) : null;
}

function fillTitle(
  reading: Reading,
  work: readonly Passage[],
  { blocks, isOpen }: WorkOptions,
): Change[] {
  const field = reading.roles.title;
  const state = field ? reading.requirements[field.key] : undefined;
  if (!field || !isOpen(field.key) || (state && contentOf(state) !== null)) return [];
  const set = { kind: 'set-text', fieldKey: field.key } as const;
  const heading = blocks[0]?.kind === 'heading' ? blocks[0].passage : null;
  if (heading && hasSubstance(heading) && !/[:：]$/u.test(heading.text)) {
    const value = trimEnd(inOneLine(heading.text));
    return [{ ...set, value, quote: quoteOf(reading, heading), confidence: 0.85 }];
  }
  const main = work.find(({ text }) => workWordIn(text)) ?? work[0];
  const title = main ? deriveTitle(main) : null;
  if (!title) return [];
  const quote = reading.source.quote(title.start, title.end);
  return [{ ...set, value: title.value, quote, confidence: 0.7 }];
}
