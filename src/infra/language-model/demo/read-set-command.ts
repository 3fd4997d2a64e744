import type { RequirementField } from '@/core/requirements/requirement-template';
import type { Change, Understanding } from './change';
import type { CommandText } from './command-text';
import { normalisedName } from './field-names';
import { itemTexts, placeOf } from './find-items';
import { itemsOf, quoteOf } from './quoted-item';
import { fieldPhrases } from './read-remove-command';
import { mentionsIn, type Reading } from './reading';
import type { Passage } from './source-text';
import { capitalised, inOneLine, trimEnd, withoutInfinitive } from './tidy';

const rename =
  /^(?:(?:rename|retitle|name|call)(?: it| this| that| them| the task| this task| task| the job| the whole thing)?(?: to| as| into)?|(?:nenn|nenne|benenne)(?: es| sie| die aufgabe| das| den task)?(?: um in| bitte)?|(?:title|titled) it|it(?:'s| is) called|the task is called|(?:let's|we) call it):? /iu;
const renameOnly =
  /^(?:rename|retitle|call it|call this|call the task|name it|name this|name the task|let's call it|we call it|it's called|it is called|the task is called|title it|nenn|benenne|we )/iu;
const change =
  /^(?:change|set|update|make|replace|correct|fix|edit|switch|adjust|reword|rewrite|ändere|setze|mach) (?:the |my |our |die |das |den )?([\p{L}\p{N}# ]{3,40}?)(?: (?:to|as|into|with|by|auf|in|zu)(?: be| read| say)?:?|[:：]) /iu;
const statement =
  /^(?:the |my |our |die |das |der |its )?([\p{L} ]{3,30}?) (?:is|are|should be|must be|has to be|shall be|ist|soll sein|lautet|heißt|should read|wäre)(?: actually| now| rather| instead| really| simply| eigentlich| jetzt)? /iu;
const itIs =
  /^(?:it(?:'s|’s| is| should be| must be| has to be)|that(?:'s| is| should be)|i meant?|make (?:it|that)|use|switch to|change (?:it|that|this) to|should be|rather|es ist|das ist|ich meine?|nimm) (?:actually |rather |really )?/iu;

/** «Rename it to …», «change the objective to …», «the table is …», «actually it is …». */
export function readSetCommand(reading: Reading, command: CommandText): Understanding | null {
  const changes =
    readRename(reading, command) ??
    readChange(reading, command) ??
    readStatement(reading, command) ??
    readItIs(reading, command);
  return changes && { changes, notes: [] };
}

function readRename(reading: Reading, command: CommandText): Change[] | null {
  const found = rename.exec(command.text);
  const { title } = reading.roles;
  if (!found || !title || !renameOnly.test(command.text)) return null;
  return setField(reading, title, restOf(reading, command, found[0].length));
}

function readChange(reading: Reading, command: CommandText): Change[] | null {
  const found = change.exec(command.text);
  const name = found?.[1] ?? '';
  if (!found) return null;
  const rest = restOf(reading, command, found[0].length);
  const field = reading.names.get(normalisedName(name));
  if (field) return setField(reading, field, rest);
  for (const { field: list, words } of fieldPhrases(reading, name)) {
    const index = placeOf(words[0] ?? '', itemTexts(reading.requirements, list).length);
    const item = itemsOf(reading, rest)[0];
    if (index === null || !item) continue;
    return [{ kind: 'replace-item', fieldKey: list.key, index, item }];
  }
  return null;
}

function readStatement(reading: Reading, command: CommandText): Change[] | null {
  const found = statement.exec(command.text);
  const field = found ? reading.names.get(normalisedName(found[1] ?? '')) : undefined;
  if (!found || !field) return null;
  const rest = restOf(reading, command, found[0].length);
  const isName = field.role === 'table' || field.role === 'title';
  if (!isName && field !== reading.roles.objective) return null;
  if (field.role === 'title' && !/name|title|titel|名/iu.test(found[1] ?? '')) return null;
  return setField(reading, field, rest);
}

/** «Actually it is X»: a table goes to the table field, anything else to the field that was asked for. */
function readItIs(reading: Reading, command: CommandText): Change[] | null {
  if (!command.isCorrection) return null;
  const found = itIs.exec(command.text);
  const rest = restOf(reading, command, found?.[0].length ?? 0);
  const { table } = reading.roles;
  const isShort = rest.text.split(' ').length <= 8;
  if (table && isShort && mentionsIn(reading, rest).length > 0)
    return setField(reading, table, rest);
  if (!found || !reading.asked) return null;
  return setField(reading, reading.asked, rest);
}

function setField(reading: Reading, field: RequirementField, rest: Passage): Change[] | null {
  const value = trimEnd(inOneLine(rest.text));
  if (value === '') return null;
  const quote = quoteOf(reading, rest);
  if (field.kind === 'list') {
    const items = itemsOf(reading, rest);
    return [{ kind: 'set-items', fieldKey: field.key, items, confidence: 0.97 }];
  }
  const set = { kind: 'set-text', fieldKey: field.key, confidence: 0.97 } as const;
  if (field.role === 'table') {
    const mention = mentionsIn(reading, rest).find(({ start }) => !isInstead(reading, start));
    const bare = /^[`"'“]?([\p{L}_][\p{L}\p{N}_$-]{1,126})[`"'”]?$/u.exec(value)?.[1];
    const name = mention?.name ?? bare;
    return name ? [{ ...set, value: name, quote: name }] : null;
  }
  const text = field === reading.roles.objective ? withoutInfinitive(value) : value;
  return [{ ...set, value: field.isLong ? capitalised(text) : unquoted(text), quote }];
}

/** «B instead of A», «B, not A»: the name after these words is the one that was wrong. */
function isInstead({ source }: Reading, start: number): boolean {
  return /\b(?:instead of|not|rather than|statt|nicht) [`"'“]?$/iu.test(
    source.clean.slice(Math.max(0, start - 20), start),
  );
}

function unquoted(value: string): string {
  return capitalised(value.replace(/^["'“”„«「]|["'”“»」]$/gu, ''));
}

function restOf({ source }: Reading, { start, sentence }: CommandText, from: number): Passage {
  return source.passage(start + from, sentence.end);
}
