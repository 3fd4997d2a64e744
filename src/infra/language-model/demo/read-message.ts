import { contentOf } from '@/core/requirements/field-content';
import { isAside } from './asides';
import type { Change, Note, Understanding } from './change';
import { chatterOf } from './chatter';
import { fieldsByName } from './field-names';
import { fieldRoles } from './field-roles';
import { fillFromCues } from './fill-from-cues';
import { fillFromLabel } from './fill-from-label';
import { fillTable } from './fill-table';
import { fillWork } from './fill-work';
import { readAnswer } from './read-answer';
import { readCommand } from './read-command';
import { readLabels } from './read-labels';
import { readSentence } from './read-sentence';
import type { Reading, ReadingContext } from './reading';
import { type Passage, readSource } from './source-text';
import { splitAtNames } from './split-at-names';
import { type Block, splitBlocks } from './split-blocks';
import { splitSentences } from './split-sentences';
import type { Statement } from './statement';
import { findTableMentions } from './table-mentions';
import { takeTitleLine } from './title-line';
import { withoutClosing } from './without-closing';
import { findWork } from './work-statements';

/**
 * Understands one message of the person. Takes only what stands in it; what is not certain enough is left out.
 * Of two changes to one field the later one counts.
 */
export function readMessage(text: string, context: ReadingContext): Understanding {
  const source = readSource(text);
  const reading: Reading = {
    ...context,
    source,
    names: fieldsByName(context.template),
    roles: fieldRoles(context.template),
    mentions: findTableMentions(source),
  };
  const { labelled, free } = readLabels(source, splitBlocks(source), reading.names);
  const { titleLine, blocks } = takeTitleLine(source, free);
  const commands = readCommands(reading, withoutClosing(blocks));
  const labels = labelled.flatMap((part) => fillFromLabel(reading, part));
  const settled = [...labels, ...commands.changes];
  const isOpen = (fieldKey: string | undefined) =>
    !settled.some((change) => change.fieldKey === fieldKey);
  const answer = isOpen(reading.asked?.key) ? readAnswer(reading, commands.statements) : null;
  if (answer)
    return { changes: [...labels, ...answer, ...commands.changes], notes: commands.notes };
  const said = commands.statements.flatMap(({ block, sentence }) =>
    readSentence(source, sentence).map((clause) => ({ ...clause, block })),
  );
  const described = labelled
    .filter(({ field }) => field === reading.roles.work)
    .flatMap(({ blocks: parts }) => parts.map(({ passage }) => passage));
  const statements = findWork(reading, said, { isNeeded: isWorkNeeded(reading, isOpen) });
  const table = fillTable(reading, { isOpen, without: commands.quotes });
  return {
    changes: [
      ...fillWork(reading, statements, { titleLine, labelled: described, isOpen }),
      ...labels,
      ...table.changes,
      ...fillFromCues(reading, statements.others),
      ...commands.changes,
    ],
    notes: [...commands.notes, ...table.notes],
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

/** More than a person writes; the rest of a longer message is left unread. */
const maxBlocks = 500;
const maxSentencesOfBlock = 500;

interface ReadCommands {
  changes: Change[];
  notes: Note[];
  /** Where the commands stand. */
  quotes: Passage[];
  /** Sentences that are no commands and no small talk. */
  statements: Statement[];
}

function readCommands(reading: Reading, blocks: readonly Block[]): ReadCommands {
  const read: ReadCommands = { changes: [], notes: [], quotes: [], statements: [] };
  for (const block of blocks.slice(0, maxBlocks)) {
    if (block.kind === 'code' || block.kind === 'heading' || block.kind === 'row') continue;
    const sentences = splitSentences(reading.source, block.passage).slice(0, maxSentencesOfBlock);
    for (const sentence of sentences.flatMap((one) => splitAtNames(reading, one))) {
      const command = readCommand(reading, sentence);
      if (command) {
        read.changes.push(...command.changes);
        read.notes.push(...command.notes);
        read.quotes.push(sentence);
      } else if (chatterOf(sentence.text) === null && !isAside(sentence.text)) {
        read.statements.push({ block, sentence });
      }
    }
  }
  return read;
}
