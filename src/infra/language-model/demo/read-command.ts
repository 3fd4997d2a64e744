import type { Understanding } from './change';
import { commandText } from './command-text';
import { readAddCommand } from './read-add-command';
import { readCorrection } from './read-correction';
import { readDecline, readExplainCommand } from './read-explain-command';
import { readFieldCommand } from './read-field-command';
import { readRemoveCommand } from './read-remove-command';
import { readRenameCommand } from './read-rename-command';
import { readSwapCommand } from './read-swap-command';
import type { Reading } from './reading';
import type { Passage } from './source-text';

/** What a sentence asks to be done to the fields; `null` when it is no command. */
export function readCommand(
  reading: Reading,
  sentence: Passage,
  { isCorrecting }: { isCorrecting: boolean },
): Understanding | null {
  const own = commandText(sentence);
  const command = { ...own, isCorrection: own.isCorrection || isCorrecting };
  if (command.text === '') return null;
  return (
    readExplainCommand(reading, command) ??
    readDecline(reading, command) ??
    readSwapCommand(reading, command) ??
    readRemoveCommand(reading, command) ??
    readAddCommand(reading, command) ??
    readRenameCommand(reading, command) ??
    readFieldCommand(reading, command) ??
    readCorrection(reading, command)
  );
}
