import { contentOf } from '@/core/requirements/field-content';
import type { Change, Understanding } from './change';
import { type CommandText, restOf } from './command-text';
import { quoteOf } from './quoted-item';
import { mentionsIn, type Reading } from './reading';
import { setField } from './set-field';
import type { Passage } from './source-text';
import { trimEnd } from './tidy';

const itIs =
  /^(?:it(?:'s|’s| is| should be| must be| has to be)|that(?:'s|’s| is| should be)|i meant?|make (?:it|that)|use|switch to|change (?:it|that|this) to|should be|rather|es ist|das ist|ich meine?|nimm) (?:actually |rather |really |by |before )?/iu;
const maxWords = 10;

/** «Actually it is X»: a table, a number, or the answer to the question that was asked. */
export function readCorrection(reading: Reading, command: CommandText): Understanding | null {
  const found = itIs.exec(command.text)?.[0] ?? '';
  const words = restOf(reading, command, found.length);
  if (!command.isCorrection && !/^(?:make|change) (?:it|that)/iu.test(found)) return null;
  const changes =
    correctTable(reading, words) ??
    correctNumber(reading, words) ??
    correctAnswer(reading, found, words);
  return changes && { changes, notes: [] };
}

function correctTable(reading: Reading, words: Passage): Change[] | null {
  const { table } = reading.roles;
  const isShort = words.text.split(' ').length <= maxWords;
  const isNamed = isShort && mentionsIn(reading, words).length > 0;
  return table && isNamed ? setField(reading, table, words) : null;
}

const measure =
  /\d[\d.,:]*(?: ?(?:am|pm|%|€|\$|euros?|dollars?|uhr|h|hours?|minutes?|mins?|seconds?|days?|weeks?|months?|years?|gb|tb|rows?|stunden?|minuten?|tage?)\b| ?%)?/giu;

const preposition = /^(?:by|before|at|within|in|until|bis|um) (?=\d)/iu;

/** A bare number with its unit takes the place of the only one of that unit that is there. */
function correctNumber(reading: Reading, words: Passage): Change[] | null {
  const [first = ''] = words.text.split(/,(?= )|、/u);
  const to = trimEnd(first).replace(preposition, '');
  const [own] = to.match(measure) ?? [];
  if (own !== to) return null;
  const unit = unitOf(to);
  const places = reading.template.fields.flatMap(({ key }) => {
    const state = reading.requirements[key];
    const content = state ? contentOf(state) : null;
    const texts = content === null ? [] : typeof content === 'string' ? [content] : content;
    return texts.flatMap((text) =>
      (text.match(measure) ?? [])
        .filter((one) => unitOf(one) === unit)
        .map((from) => ({ key, from })),
    );
  });
  const values = new Set(places.map(({ from }) => from));
  if (values.size !== 1) return null;
  const quote = quoteOf(reading, words);
  return places.map(({ key, from }) => ({ kind: 'replace-words', fieldKey: key, from, to, quote }));
}

/** «am» and «pm» are the same unit: both tell the time of day. */
function unitOf(text: string): string {
  const unit = text.replace(/[\d.,: ]/gu, '').toLowerCase();
  return unit === 'pm' ? 'am' : unit.replace(/s$/u, '');
}

function correctAnswer(reading: Reading, found: string, words: Passage): Change[] | null {
  return found !== '' && reading.asked ? setField(reading, reading.asked, words) : null;
}
