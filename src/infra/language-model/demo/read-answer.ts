import type { Change } from './change';
import { fillFromCues } from './fill-from-cues';
import { itemsOf, newItem, quoteOf } from './quoted-item';
import { readSentence } from './read-sentence';
import { mentionsIn, type Reading } from './reading';
import type { Passage } from './source-text';
import type { Statement } from './statement';
import { capitalised, inOneLine, tidyText, trimEnd } from './tidy';
import { isDemand, isStrongLimit } from './topic-of';

const answerLead =
  /^(?:(?:it|that|this)(?:'s|’s| is| should be| will be| would be)|(?:the|our|my) (?:\p{L}+ ){1,3}(?:is|should be|will be)|because|so that|so (?=(?:we|they|the|our|everyone|people|finance)\b)|in order to|to|i(?:'d| would) say|i think(?: it(?:'s| is))?|maybe|probably|let's say|call it|name it|use|into|in|es ist|das ist|nach|in die) (?:that )?/iu;
const bareName = /^[`"'“]?([\p{L}_][\p{L}\p{N}_$.-]{0,60})[`"'”]?[.!。]?$/u;
/** The end of a sentence in a script without spaces. */
const spokenEnd = /(?:ます|です|ません|ました|ください|たい|する)$/u;
const maxTitleWords = 12;

/** A bare answer to the question that is open; `null` when the message says something else, or nothing. */
export function readAnswer(reading: Reading, statements: readonly Statement[]): Change[] | null {
  const { asked, roles, source } = reading;
  const first = statements[0]?.sentence;
  const last = statements.at(-1)?.sentence;
  if (!asked || !first || !last) return null;
  const whole = source.passage(first.start, last.end);
  if (asked.kind === 'list') return answerList(reading, asked.key, statements);
  if (asked.role === 'table') return answerTable(reading, asked.key, whole);
  if (asked.role === 'title') return answerTitle(reading, asked.key, statements);
  if (asked === roles.objective) return answerObjective(reading, asked.key, statements);
  if (asked === roles.work) return answerWork(reading, asked.key, whole);
  const value = capitalised(trimEnd(inOneLine(whole.text)));
  return [setText(asked.key, value, quoteOf(reading, whole))];
}

/** Everything that is no cue for another field is an item of the list that was asked for. */
function answerList(
  reading: Reading,
  fieldKey: string,
  statements: readonly Statement[],
): Change[] | null {
  const { criteria, constraints } = reading.roles;
  const topicAsked =
    fieldKey === criteria?.key ? 'criterion' : fieldKey === constraints?.key ? 'constraint' : null;
  const isCalledOther = (sentence: Passage) =>
    topicAsked !== null &&
    readSentence(reading.source, sentence).some(
      (one) => one.isExplicit && one.topic !== topicAsked,
    );
  const isOther = (sentence: Passage) =>
    isCalledOther(sentence) ||
    (fieldKey === criteria?.key && (isStrongLimit(sentence.text) || isDemand(sentence.text)));
  const own = statements.filter(({ sentence }) => !isOther(sentence));
  const others = statements.filter(({ sentence }) => isOther(sentence));
  const items = own.flatMap(({ block, sentence }) =>
    block.kind === 'bullet'
      ? newItem(reading, sentence)
      : itemsOf(reading, answerIn(reading, sentence)),
  );
  const said = others.flatMap(({ sentence }) => readSentence(reading.source, sentence));
  const add = {
    kind: 'add-items',
    fieldKey,
    items,
    isCorrection: false,
    confidence: 0.9,
  } as const;
  return [...(items.length > 0 ? [add] : []), ...fillFromCues(reading, said)];
}

const condition = /^(?:it's done |it is done )?(?:when|if|once|as soon as|wenn|sobald) (?=\p{L})/iu;

/** The words of an answer without those that only say what it is an answer to. */
function answerIn(reading: Reading, sentence: Passage): Passage {
  const skipped =
    reading.asked === reading.roles.criteria ? condition.exec(sentence.text)?.[0] : '';
  if (skipped) return reading.source.passage(sentence.start + skipped.length, sentence.end);
  const cued = readSentence(reading.source, sentence).find(({ isExplicit }) => isExplicit);
  return cued ? reading.source.passage(cued.passage.start, sentence.end) : sentence;
}

function answerTable(reading: Reading, fieldKey: string, whole: Passage): Change[] | null {
  const named = mentionsIn(reading, whole);
  const bare = bareName.exec(withoutLead(whole.text))?.[1];
  const targets = named.filter(({ role }) => role === 'target');
  const mention = named.length === 1 ? named[0] : targets.length === 1 ? targets[0] : undefined;
  const isAnswer = whole.text.split(' ').length <= 12;
  const isName = bare !== undefined && named.length === 0 && !spokenEnd.test(bare);
  const name = mention && isAnswer ? mention.name : isName ? bare : undefined;
  return name ? [setText(fieldKey, name, name)] : null;
}

function answerTitle(
  reading: Reading,
  fieldKey: string,
  statements: readonly Statement[],
): Change[] | null {
  const only = statements[0]?.sentence;
  if (!only || statements.length > 1 || only.text.split(' ').length > maxTitleWords) return null;
  return [setText(fieldKey, tidyText(withoutLead(only.text)), quoteOf(reading, only))];
}

function answerObjective(
  reading: Reading,
  fieldKey: string,
  statements: readonly Statement[],
): Change[] | null {
  const said = statements.flatMap(({ sentence }) => readSentence(reading.source, sentence));
  if (said.some(({ topic }) => topic === 'objective')) return fillFromCues(reading, said);
  const [first, ...others] = statements;
  const isList = statements.filter(({ block }) => block.kind === 'bullet').length > 1;
  if (!first || isList || said[0]?.isExplicit || !canBeReason(reading, first.sentence)) return null;
  const rest = others.flatMap(({ sentence }) => readSentence(reading.source, sentence));
  const value = tidyText(withoutLead(first.sentence.text));
  return [
    setText(fieldKey, value, quoteOf(reading, first.sentence)),
    ...fillFromCues(reading, rest),
  ];
}

/** Neither a limit, nor a mere number or time, nor the place where the result goes. */
function canBeReason(reading: Reading, sentence: Passage): boolean {
  const { text } = sentence;
  const isMeasure = /^[\d.,: ]+ ?\p{L}{0,3}[.!]?$/u.test(text);
  const isPlace = mentionsIn(reading, sentence).some(({ role }) => role === 'target');
  return !isStrongLimit(text) && !isDemand(text) && !isMeasure && !isPlace;
}

/** Even a single word is an answer; a longer one is read like any other message. */
function answerWork(reading: Reading, fieldKey: string, whole: Passage): Change[] | null {
  const isShort = whole.text.split(' ').length <= 3;
  if (!isShort) return null;
  const quote = quoteOf(reading, whole);
  const { title } = reading.roles;
  const value = tidyText(whole.text);
  const titled = title ? [{ ...setText(title.key, value, quote), confidence: 0.6 }] : [];
  return [setText(fieldKey, value, quote), ...titled];
}

function setText(fieldKey: string, value: string, quote: string) {
  return { kind: 'set-text', fieldKey, value, quote, confidence: 0.9 } as const;
}

function withoutLead(text: string): string {
  const found = answerLead.exec(text);
  return found && found[0].length < text.length ? text.slice(found[0].length) : text;
}
