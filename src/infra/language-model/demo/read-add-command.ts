import type { RequirementField } from '@/core/requirements/requirement-template';
import type { Understanding } from './change';
import type { CommandText } from './command-text';
import { normalisedName } from './field-names';
import { itemsOf } from './quoted-item';
import type { Reading } from './reading';
import type { Passage } from './source-text';

const addNamed =
  /^(?:(?:add|include|append|put in|plus|ergänze|füge) )?(?:(?:as )?(?:another|a further|an additional|an extra|one more|a new|new|a|an|one|ein weiteres|eine weitere|the following|these|two|three|neue|noch ein|noch eine) )+([\p{L} ]{4,30}?)(?: (?:hinzu|is|ist|saying|called|that says))?(?: ?[:：] ?| that | – | - | hinzu: )/iu;
const addTo =
  /^(?:add|include|append|put|move|füge) (.{3,400}) (?:to|as|in|into|zu) (?:the |my |our |a |an |another |den |die )?((?:success |acceptance |new )?[\p{L}]{4,24})[.!]?$/iu;

/** «Add a criterion: …», «another constraint: …», «add … to the constraints». */
export function readAddCommand(reading: Reading, command: CommandText): Understanding | null {
  const named = addNamed.exec(command.text);
  const field = named ? listNamed(reading, named[1] ?? '') : null;
  if (named && field) {
    const start = command.start + named[0].length;
    return additions(reading, field, reading.source.passage(start, command.sentence.end));
  }
  const to = addTo.exec(command.text);
  const target = to ? listNamed(reading, to[2] ?? '') : null;
  if (!to || !target) return null;
  const start = command.start + command.text.indexOf(to[1] ?? '', command.text.indexOf(' '));
  return additions(reading, target, reading.source.passage(start, start + (to[1] ?? '').length));
}

function listNamed({ names }: Reading, name: string): RequirementField | null {
  const field = names.get(normalisedName(name.replace(/^(?:new|weiteres|weitere) /iu, '')));
  return field?.kind === 'list' ? field : null;
}

function additions(reading: Reading, field: RequirementField, passage: Passage): Understanding {
  const items = itemsOf(reading, passage);
  if (items.length === 0) return { changes: [], notes: [] };
  return {
    changes: [
      { kind: 'add-items', fieldKey: field.key, items, confidence: 0.97, isCorrection: false },
    ],
    notes: [],
  };
}
