import type { Briefing, PromptMessage } from '@/core/chat/language-model';
import type { RequirementField } from '@/core/requirements/requirement-template';
import { alignTableName } from './align-table-name';
import { applyChanges } from './apply-changes';
import { askedIn, askNext } from './ask-next';
import type { Note, Understanding } from './change';
import { chatterOf } from './chatter';
import { isForeign } from './is-foreign';
import { readMessage } from './read-message';
import type { DemoReply } from './reply-json';
import { writeMessage } from './write-message';

/** What the demo model answers: always the same to the same conversation and requirements. */
export function demoReply(messages: readonly PromptMessage[], briefing: Briefing): DemoReply {
  const { template, requirements } = briefing;
  const turns = messages.filter(({ role }) => role !== 'system');
  const said = turns.at(-1)?.content ?? '';
  const lastReply = turns.findLast(({ role }) => role === 'assistant');
  const asked = askedField(briefing, lastReply);
  const chatter = chatterOf(said);
  const { changes, notes } = understand(said, { ...briefing, asked }, chatter !== null);
  const direct = applyChanges(template, requirements, changes);
  const aligned = alignTableName(template, requirements, direct);
  const replies = applyChanges(template, requirements, [...changes, ...aligned]);
  const isSkip = chatter === 'unsure' || chatter === 'no';
  const isClosing = isSkip || chatter === 'yes' || chatter === 'thanks';
  const asks = askNext(template, {
    requirements,
    replies,
    messages: turns,
    skipped: isSkip ? (asked?.key ?? null) : null,
    unanswered: replies.length === 0 && !isClosing ? (asked?.key ?? null) : null,
  });
  const message = writeMessage({
    template,
    requirements,
    replies,
    notes,
    chatter,
    asks,
    isFirst: lastReply === undefined,
    isForeign: isForeign(said),
  });
  const question = asks && { field: asks.key, options: optionsFor(asks, notes) };
  return { message, fields: replies, question };
}

function understand(
  said: string,
  { template, requirements, asked }: Briefing & { asked: RequirementField | null },
  isChatter: boolean,
): Understanding {
  if (isChatter) return { changes: [], notes: [] };
  return readMessage(said, { template, requirements, asked });
}

/** The field that the person may be answering for. */
function askedField(
  { template, question }: Briefing,
  lastReply: PromptMessage | undefined,
): RequirementField | null {
  const open = template.fields.find(({ key }) => key === question?.fieldKey);
  return open ?? askedIn(template, lastReply);
}

/** Answers to choose from, only where the person named them: tables of which one must be the target. */
function optionsFor({ role }: RequirementField, notes: readonly Note[]): readonly string[] {
  const several = notes.find((note) => note.kind === 'several-tables');
  return role === 'table' && several ? several.names : [];
}
