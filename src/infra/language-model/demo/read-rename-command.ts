import type { Understanding } from './change';
import { type CommandText, restOf } from './command-text';
import type { Reading } from './reading';
import { setField } from './set-field';

const renames: readonly RegExp[] = [
  /^(?:rename|retitle)(?: (?:it|this|that|the task|this task|task|the job))?(?: to| as| into)?:? /iu,
  /^(?:call|name|title) (?:it|this|that|the task|this task|the job|the whole thing):? /iu,
  /^(?:it(?:'s|’s| is)|the task is|we) (?:called|call it|name it):? /iu,
  /^(?:nenn|nenne|benenne)(?: (?:es|sie|das|die aufgabe|den task))?(?: um in| bitte)?:? /iu,
];

/** «Rename it to …», «call it …». */
export function readRenameCommand(reading: Reading, command: CommandText): Understanding | null {
  const { title } = reading.roles;
  const found = renames.map((pattern) => pattern.exec(command.text)?.[0]).find((text) => text);
  if (!title || found === undefined) return null;
  const changes = setField(reading, title, restOf(reading, command, found.length));
  return changes && { changes, notes: [] };
}
