import { contentOf } from '@/core/requirements/field-content';
import type { FieldKey } from '@/core/requirements/requirement-template';
import type { FieldValue } from '@/core/requirements/requirements';
import type { Change } from './change';
import { deriveTitle } from './derive-title';
import { quoteOf } from './quoted-item';
import { mentionsIn, type Reading } from './reading';
import type { Passage } from './source-text';
import type { SaidIn } from './statement';
import { capitalised, inOneLine, trimEnd } from './tidy';
import { isAboutData, workWordIn } from './work-words';

interface WorkOptions {
  /** A line that stands alone above the rest. */
  titleLine: Passage | null;
  isOpen: (fieldKey: FieldKey | undefined) => boolean;
}

/** What is to be done, in the person's sentences, and a short title made of their words. */
export function fillWork(
  reading: Reading,
  said: readonly SaidIn[],
  { titleLine, isOpen }: WorkOptions,
): Change[] {
  const { work, title } = reading.roles;
  const sentences = said.filter(
    ({ topic, passage }) =>
      topic === 'work' && (!/[:：]$/u.test(passage.text) || isWork(reading, passage)),
  );
  const isCertain = sentences.some(({ passage }) => isWork(reading, passage));
  const about = sentences.filter(({ passage }) => isCertain || hasSubstance(passage.text));
  return [
    ...(work && isOpen(work.key) ? fillDescription(reading, work.key, { about, isCertain }) : []),
    ...(title && isOpen(title.key) && contentIn(reading, title.key) === null
      ? fillTitle(reading, title.key, { about, titleLine })
      : []),
  ];
}

function isWork(reading: Reading, passage: Passage): boolean {
  return mentionsIn(reading, passage).length > 0 || isAboutData(passage.text);
}

/** More than a word or two; a script without spaces is measured in characters. */
function hasSubstance(text: string): boolean {
  return text.split(' ').length > 2 || /[\u3040-\u9fff]{6}/u.test(text);
}

function fillDescription(
  reading: Reading,
  fieldKey: FieldKey,
  { about, isCertain }: { about: readonly SaidIn[]; isCertain: boolean },
): Change[] {
  const before = contentIn(reading, fieldKey);
  const known = typeof before === 'string' ? before : '';
  const relevant = known === '' ? about : about.filter(({ passage }) => isWork(reading, passage));
  const news = relevant.filter(({ passage }) => !known.includes(inOneLine(passage.text)));
  const longest = news.toSorted(
    (one, other) => other.passage.text.length - one.passage.text.length,
  )[0];
  if (!longest || (known !== '' && !isCertain)) return [];
  const text = joinSentences(news);
  const value = known === '' ? capitalised(text) : `${closed(known)} ${capitalised(text)}`;
  const quote = quoteOfRun(reading, news) ?? quoteOf(reading, longest.passage);
  return [{ kind: 'set-text', fieldKey, value, quote, confidence: 0.9 }];
}

/** Sentences as running text; bullets as lines. */
function joinSentences(said: readonly SaidIn[]): string {
  let text = '';
  for (const [index, { block, passage }] of said.entries()) {
    const before = said[index - 1];
    const sentence = inOneLine(passage.text);
    const isBullet = block.kind === 'bullet' && said.length > 1;
    if (before?.block === block) text = `${closed(text)} ${sentence}`;
    else if (isBullet) text += `${index === 0 ? '' : '\n'}- ${sentence}`;
    else if (before?.block.kind === 'bullet') text += `\n${sentence}`;
    else text = index === 0 ? sentence : `${closed(text)} ${sentence}`;
  }
  return text;
}

/** With a full stop, where another sentence follows. */
function closed(text: string): string {
  return /[.!?。！？:：…)\p{Extended_Pictographic}\ufe0f]$/u.test(text) ? text : `${text}.`;
}

/** All sentences as one quote, when nothing else stands between them. */
function quoteOfRun({ source }: Reading, said: readonly SaidIn[]): string | null {
  const first = said[0]?.passage;
  const last = said.at(-1)?.passage;
  if (!first || !last) return null;
  const isRun = said.every(({ passage }, index) => {
    const before = said[index - 1];
    return !before || source.clean.slice(before.passage.end, passage.start).trim() === '';
  });
  return isRun ? source.quote(first.start, last.end) : null;
}

function fillTitle(
  reading: Reading,
  fieldKey: FieldKey,
  { about, titleLine }: { about: readonly SaidIn[]; titleLine: Passage | null },
): Change[] {
  const set = { kind: 'set-text', fieldKey } as const;
  if (titleLine) {
    const value = trimEnd(inOneLine(titleLine.text));
    return [{ ...set, value, quote: quoteOf(reading, titleLine), confidence: 0.85 }];
  }
  const main = about.find(({ passage }) => workWordIn(passage.text)) ?? about[0];
  const title = main ? deriveTitle(main.passage) : null;
  if (!title) return [];
  const quote = reading.source.quote(title.start, title.end);
  return [{ ...set, value: title.value, quote, confidence: 0.7 }];
}

function contentIn({ requirements }: Reading, fieldKey: FieldKey): FieldValue {
  const state = requirements[fieldKey];
  return state ? contentOf(state) : null;
}
