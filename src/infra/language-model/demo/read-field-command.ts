import type { RequirementField } from '@/core/requirements/requirement-template';
import type { Change, Understanding } from './change';
import { type CommandText, restOf } from './command-text';
import { normalisedName } from './field-names';
import { fieldPhrases } from './field-phrases';
import { itemTexts, placeOf } from './find-items';
import { itemsOf } from './quoted-item';
import type { Reading } from './reading';
import { setField } from './set-field';
import type { Passage } from './source-text';

const article = '(?:the |my |our |its |die |das |der |den )?';
const name = "([\\p{L}\\p{N}#' -]{2,40}?)";
const change = new RegExp(
  `^(?:change|set|update|make|replace|correct|fix|edit|switch|adjust|reword|rewrite|ändere|setze|mach) ${article}${name}(?: (?:to|as|into|with|by|auf|in|zu)(?: be| read| say)?:?|[:：]) `,
  'iu',
);
/** «The objective should be …»: as clear as a command. */
const demand = new RegExp(
  `^${article}${name} (?:should|must|has to|shall|soll|sollte) (?:be|read|say|sein|lauten|heißen)(?: actually| now| rather| instead)?:? `,
  'iu',
);
/** «The table is …»: for fields whose name is hardly used otherwise. */
const statement = new RegExp(
  `^${article}${name} (?:is|are|ist|lautet|heißt)(?: called| actually| now| rather| instead| simply| eigentlich| jetzt)?:? `,
  'iu',
);

/** «Change the objective to …», «the second criterion should be …», «the table is …». */
export function readFieldCommand(reading: Reading, command: CommandText): Understanding | null {
  const changes =
    readNamed(reading, command, change) ??
    readNamed(reading, command, demand) ??
    readJapanese(reading, command) ??
    readStatement(reading, command);
  return changes && { changes, notes: [] };
}

function readNamed(reading: Reading, command: CommandText, pattern: RegExp): Change[] | null {
  const found = pattern.exec(command.text);
  if (!found) return null;
  const words = restOf(reading, command, found[0].length);
  const field = reading.names.get(normalisedName(found[1] ?? ''));
  return field ? setField(reading, field, words) : setItem(reading, found[1] ?? '', words);
}

/** «The second criterion»: that item becomes another one; where there is none yet, it is added. */
function setItem(reading: Reading, phrase: string, words: Passage): Change[] | null {
  for (const { field, words: places } of fieldPhrases(reading, phrase)) {
    const items = itemTexts(reading.requirements, field);
    const index = places.flatMap((word) => placeOf(word, items.length) ?? [])[0];
    const item = itemsOf(reading, words)[0];
    if (index === undefined || !item) continue;
    return [
      index < items.length
        ? { kind: 'replace-item', fieldKey: field.key, index, item }
        : {
            kind: 'add-items',
            fieldKey: field.key,
            items: [item],
            isCorrection: false,
            confidence: 0.97,
          },
    ];
  }
  return null;
}

/** «名前を「…」に変更して», «テーブルは…です» */
const japanese =
  /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,10}?)(?:を|は)、?「?(.{1,200}?)」?(?:に(?:変更|変え|して)\S{0,20}|です|でお願いします)?[。！]?$/u;

function readJapanese(reading: Reading, command: CommandText): Change[] | null {
  const [, name = '', value = ''] = japanese.exec(command.text) ?? [];
  const field = reading.names.get(name);
  if (!field || field.kind === 'list') return null;
  const start = command.start + command.text.indexOf(value, name.length);
  return setField(reading, field, reading.source.passage(start, start + value.length));
}

function readStatement(reading: Reading, command: CommandText): Change[] | null {
  const found = statement.exec(command.text);
  const field = found ? reading.names.get(normalisedName(found[1] ?? '')) : undefined;
  if (!found || !field || !isToldByName(reading, field, found[1] ?? '')) return null;
  return setField(reading, field, restOf(reading, command, found[0].length));
}

function isToldByName({ roles }: Reading, field: RequirementField, words: string): boolean {
  if (field.role === 'title') return /name|title|titel/iu.test(words);
  return field.role === 'table' || field === roles.objective;
}
