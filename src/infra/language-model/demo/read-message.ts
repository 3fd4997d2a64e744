import { contentOf } from '@/core/requirements/field-content';
import type { Note, Understanding } from './change';
import { fieldsByName } from './field-names';
import { fieldRoles } from './field-roles';
import { fillFromCues } from './fill-from-cues';
import { fillFromLabel } from './fill-from-label';
import { fillTable } from './fill-table';
import { fillWork } from './fill-work';
import { holdsSecret, saysUnsure } from './not-an-answer';
import { readAnswer } from './read-answer';
import { readLabels } from './read-labels';
import { readSentence } from './read-sentence';
import type { Reading, ReadingContext } from './reading';
import { readSource } from './source-text';
import { splitBlocks } from './split-blocks';
import { findTableMentions } from './table-mentions';
import { takeCommands } from './take-commands';
import { takeTitleLine } from './title-line';
import { withoutClosing } from './without-closing';
import { findWork } from './work-statements';

/**
 * Understands one message of the person. Takes only what stands in it; what is not certain enough is left out.
 * Of two changes to one field the later one counts.
 */
export function readMessage(text: string, context: ReadingContext): Understanding {
  const source = readSource(text);
  const allBlocks = splitBlocks(source);
  const reading: Reading = {
    ...context,
    source,
    names: fieldsByName(context.template),
    roles: fieldRoles(context.template),
    mentions: findTableMentions(source, allBlocks),
  };
  const { labelled, free } = readLabels(source, allBlocks, reading.names);
  const { titleLine, blocks } = takeTitleLine(source, free);
  const commands = takeCommands(reading, withoutClosing(blocks));
  const labels = labelled.flatMap((part) => fillFromLabel(reading, part));
  const settled = [...labels, ...commands.changes];
  const isOpen = (fieldKey: string | undefined) =>
    !settled.some((change) => change.fieldKey === fieldKey);
  const table = fillTable(reading, { isOpen, without: commands.quotes });
  const answer = isOpen(reading.asked?.key) ? readAnswer(reading, commands.statements) : null;
  const notes = [...commands.notes, ...remarksOn(source.clean)];
  if (answer) {
    const found = reading.asked === reading.roles.table ? [] : table.changes;
    return { changes: [...labels, ...found, ...answer, ...commands.changes], notes };
  }
  const said = commands.statements.flatMap(({ block, sentence, isCorrecting }) =>
    readSentence(source, sentence).map((clause) => ({
      ...clause,
      block,
      isCorrection: clause.isCorrection || isCorrecting,
    })),
  );
  const described = labelled
    .filter(({ field }) => field === reading.roles.work)
    .flatMap(({ blocks: parts }) => parts.map(({ passage }) => passage));
  const statements = findWork(reading, said, { isNeeded: isWorkNeeded(reading, isOpen) });
  return {
    changes: [
      ...fillWork(reading, statements, { titleLine, labelled: described, isOpen }),
      ...labels,
      ...table.changes,
      ...fillFromCues(reading, statements.others),
      ...commands.changes,
    ],
    notes: [...notes, ...table.notes],
  };
}

/** Whether nothing says yet what is to be done. */
function isWorkNeeded(
  { roles, requirements }: Reading,
  isOpen: (fieldKey: string | undefined) => boolean,
): boolean {
  const state = roles.work ? requirements[roles.work.key] : undefined;
  return state !== undefined && contentOf(state) === null && isOpen(roles.work?.key);
}

/** Doubts and secrets are no part of the task, but the reply speaks of them. */
function remarksOn(text: string): Note[] {
  const sentences = text.split(/[.!?。！？\n](?=\s|$)/u).slice(0, 50);
  return [
    ...(sentences.some((one) => holdsSecret(one.trim())) ? [{ kind: 'secret' } as const] : []),
    ...(sentences.some((one) => saysUnsure(one.trim())) ? [{ kind: 'unsure' } as const] : []),
  ];
}
