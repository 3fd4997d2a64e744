import { isAside } from './asides';
import type { Change, Note } from './change';
import { chatterOf } from './chatter';
import { commandText } from './command-text';
import { holdsSecret, saysUnsure } from './not-an-answer';
import { readCommand } from './read-command';
import type { Reading } from './reading';
import type { Passage } from './source-text';
import { splitAtNames } from './split-at-names';
import type { Block } from './split-blocks';
import { splitSentences } from './split-sentences';
import type { Statement } from './statement';

/** More than a person writes; the rest of a longer message is left unread. */
const maxBlocks = 500;
const maxSentencesOfBlock = 500;

export interface TakenCommands {
  changes: Change[];
  notes: Note[];
  /** Where the commands stand. */
  quotes: Passage[];
  /** Sentences that are no commands and no small talk. */
  statements: Statement[];
}

/** Takes the commands out of a message, and leaves small talk out. */
export function takeCommands(reading: Reading, blocks: readonly Block[]): TakenCommands {
  const read: TakenCommands = { changes: [], notes: [], quotes: [], statements: [] };
  let isCorrecting = false;
  for (const block of blocks.slice(0, maxBlocks)) {
    if (block.kind === 'code' || block.kind === 'heading' || block.kind === 'row') continue;
    const sentences = splitSentences(reading.source, block.passage).slice(0, maxSentencesOfBlock);
    for (const sentence of sentences.flatMap((one) => splitAtNames(reading, one))) {
      const { text, isCorrection } = commandText(sentence);
      isCorrecting ||= isCorrection && text === '';
      const command = readCommand(reading, sentence, { isCorrecting });
      if (command) {
        read.changes.push(...command.changes);
        read.notes.push(...command.notes);
        read.quotes.push(sentence);
      } else if (text !== '' && isStatement(sentence.text)) {
        read.statements.push({ block, sentence, isCorrecting });
      }
    }
  }
  return read;
}

/** Whether a sentence says something of the task: no small talk, no doubt, and nothing secret. */
function isStatement(text: string): boolean {
  return chatterOf(text) === null && !isAside(text) && !saysUnsure(text) && !holdsSecret(text);
}
