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
import { type Block, splitBlocks } from './split-blocks';
import { splitSentences } from './split-sentences';
import { findTableMentions } from './table-mentions';

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
  const blocks = splitBlocks(source);
  const { labelled, free } = readLabels(source, blocks, reading.names);
  const { sentences, ...commands } = readCommands(reading, free);
  const labels = labelled.flatMap((part) => fillFromLabel(reading, part));
  const settled = [...labels, ...commands.changes];
  if (settled.length === 0 && commands.notes.length === 0) {
    const answer = readAnswer(reading, sentences);
    if (answer) return { changes: answer, notes: [] };
  }
  const said = sentences.flatMap((sentence) => readSentence(source, sentence));
  const isOpen = (fieldKey: string | undefined) =>
    !settled.some((change) => change.fieldKey === fieldKey);
  const table = isOpen(reading.roles.table?.key)
    ? fillTable(reading, commands.quotes)
    : { changes: [], notes: [] };
  const work = fillWork(reading, said, { blocks: free, isOpen });
  const cued = fillFromCues(reading, said);
  return {
    changes: [...work, ...labels, ...table.changes, ...cued, ...commands.changes],
    notes: [...commands.notes, ...table.notes],
  };
}

interface ReadCommands extends Understanding {
  /** Sentences that are no commands and no chatter. */
  sentences: Passage[];
  /** Where the commands stand. */
  quotes: Passage[];
}

function readCommands(reading: Reading, free: readonly Block[]): ReadCommands {
  const changes: Change[] = [];
  const notes: Note[] = [];
  const sentences: Passage[] = [];
  const quotes: Passage[] = [];
  for (const { kind, passage } of free) {
    if (kind === 'code' || kind === 'heading' || kind === 'row') continue;
    for (const sentence of splitSentences(reading.source, passage)) {
      const command = readCommand(reading, sentence);
      if (command) {
        changes.push(...command.changes);
        notes.push(...command.notes);
        quotes.push(sentence);
      } else if (chatterOf(sentence.text) === null) sentences.push(sentence);
    }
  }
  return { changes, notes, sentences, quotes };
}
