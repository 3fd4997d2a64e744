import { contentOf } from '@/core/requirements/field-content';
import type { FieldKey } from '@/core/requirements/requirement-template';
import type { Change } from './change';
import { quoteOf } from './quoted-item';
import type { Reading } from './reading';
import type { SaidIn } from './statement';
import { capitalised, inOneLine } from './tidy';
import type { WorkStatements } from './work-statements';
import { workWordIn } from './work-words';

/** What is to be done, in the person's sentences. Later sentences are added to what is there. */
export function fillDescription(
  reading: Reading,
  fieldKey: FieldKey,
  { work, isCertain }: WorkStatements,
): Change[] {
  const state = reading.requirements[fieldKey];
  const before = state ? contentOf(state) : null;
  const known = typeof before === 'string' ? before : '';
  const relevant = known === '' ? work : work.filter(({ passage }) => workWordIn(passage.text));
  const news = relevant.filter(({ passage }) => !known.includes(inOneLine(passage.text)));
  const longest = news.toSorted(
    (one, other) => other.passage.text.length - one.passage.text.length,
  )[0];
  if (!longest || (known !== '' && !isCertain)) return [];
  const text = capitalised(joinSentences(news));
  const value = known === '' ? text : `${closed(known)} ${text}`.replace('。 ', '。');
  const quote = quoteOfRun(reading, news) ?? quoteOf(reading, longest.passage);
  return [{ kind: 'set-text', fieldKey, value, quote, confidence: 0.85 }];
}

/** Sentences as running text; bullets as lines. */
function joinSentences(said: readonly SaidIn[]): string {
  const pieces = said.map(({ block, passage }, index) => {
    const before = said[index - 1];
    const sentence = inOneLine(passage.text).replace(/[;,]$/u, '');
    const isBullet = block.kind === 'bullet' && said.length > 1 && before?.block !== block;
    if (!before) return isBullet ? `- ${sentence}` : sentence;
    if (isBullet) return `\n- ${sentence}`;
    if (before.block !== block && before.block.kind === 'bullet') return `\n${sentence}`;
    return isClosed(before.passage.text) ? ` ${sentence}` : `. ${sentence}`;
  });
  return pieces.join('');
}

/** With a full stop, where another sentence follows. */
function closed(text: string): string {
  if (isClosed(text)) return text;
  return /[\u3040-\u30ff\u4e00-\u9fff]$/u.test(text.slice(-2)) ? `${text}。` : `${text}.`;
}

function isClosed(text: string): boolean {
  return /(?:[.!?。！？:：…)\p{Extended_Pictographic}]|\ufe0f)$/u.test(text.slice(-2));
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
