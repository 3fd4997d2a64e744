import { contentOf } from '@/core/requirements/field-content';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { Change, Understanding } from './change';
import type { CommandText } from './command-text';
import { normalisedName } from './field-names';
import { fieldPhrases } from './field-phrases';
import { itemsAbout, itemTexts, placeOf } from './find-items';
import type { Reading } from './reading';
import { trimEnd } from './tidy';

const removeVerb =
  /^(?:drop|remove|delete|scrap|scratch|forget about|forget|cancel|take out|take away|get rid of|strike|omit|lose|clear|empty|reset|wipe|unset|lösche|entferne|streiche|streich|vergiss) (?:all (?:of )?|both |every )?/iu;
const aboutWords =
  / (?:about|on|regarding|that says?|saying|with|for|mentioning|of|where|über|zu|mit) (.{1,200})$/iu;

/** «Drop the second criterion», «remove the constraint about 6am», «clear the objective». */
export function readRemoveCommand(reading: Reading, command: CommandText): Understanding | null {
  const verb = removeVerb.exec(command.text);
  if (!verb) return null;
  const [first = ''] = command.text.slice(verb[0].length).split(/, (?!\d|the |and )/u);
  const phrase = trimEnd(first);
  const quote = reading.source.quote(command.sentence.start, command.sentence.end);
  const byPlace = removeByPlace(reading, phrase, quote);
  if (byPlace) return byPlace;
  const named = reading.names.get(
    normalisedName(phrase.replace(/ (?:field|text|value|list)$/iu, '')),
  );
  const isHeld = named !== undefined && holdsSomething(reading, named);
  if (named && isHeld)
    return { changes: [{ kind: 'clear', fieldKey: named.key, quote }], notes: [] };
  const about = aboutWords.exec(phrase);
  const head = about ? reading.names.get(normalisedName(phrase.slice(0, about.index))) : undefined;
  if (about && head?.kind === 'list') {
    return removeAbout(reading, [head], { description: about[1] ?? '', quote }) ?? noSuchItem(head);
  }
  const lists = reading.template.fields.filter(({ kind }) => kind === 'list');
  const isLong = phrase.split(' ').length > 8;
  return isLong ? null : removeAbout(reading, lists, { description: phrase, quote });
}

function removeByPlace(reading: Reading, phrase: string, quote: string): Understanding | null {
  for (const { field, words } of fieldPhrases(reading, phrase)) {
    const items = itemTexts(reading.requirements, field);
    const places = words.flatMap((word) => placeOf(word, items.length) ?? []);
    if (places.length === 0) continue;
    const indexes = places.filter((place) => place >= 0 && place < items.length);
    if (indexes.length === 0) return noSuchItem(field);
    return { changes: [{ kind: 'remove-items', fieldKey: field.key, indexes, quote }], notes: [] };
  }
  return null;
}

function removeAbout(
  reading: Reading,
  fields: readonly RequirementField[],
  { description, quote }: { description: string; quote: string },
): Understanding | null {
  const changes: Change[] = fields.flatMap((field) => {
    const indexes = itemsAbout(itemTexts(reading.requirements, field), description);
    return indexes.length === 0
      ? []
      : [{ kind: 'remove-items', fieldKey: field.key, indexes, quote } as const];
  });
  return changes.length === 0 ? null : { changes, notes: [] };
}

function holdsSomething({ requirements }: Reading, { key }: RequirementField): boolean {
  const state = requirements[key];
  return state !== undefined && contentOf(state) !== null;
}

function noSuchItem(field: RequirementField): Understanding {
  return { changes: [], notes: [{ kind: 'no-such-item', fieldKey: field.key }] };
}
