import type { Briefing, PromptMessage } from '@/core/chat/language-model';
import { contentOf } from '@/core/requirements/field-content';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import { alignTableName } from './align-table-name';
import { applyChanges } from './apply-changes';
import { askedIn, askNext } from './ask-next';
import type { Note, Understanding } from './change';
import { chatterOf } from './chatter';
import { isForeign } from './is-foreign';
import { pendingMessages } from './pending-messages';
import { readMessage } from './read-message';
import type { DemoReply } from './reply-json';
import { respectDeclined } from './respect-declined';
import { readAfresh, saysStartOver } from './start-over';
import { writeMessage } from './write-message';

/** What the demo model answers: always the same to the same conversation and requirements. */
export function demoReply(messages: readonly PromptMessage[], briefing: Briefing): DemoReply {
  const { template, requirements } = briefing;
  const turns = messages.filter(({ role }) => role !== 'system');
  const { texts, lastReply } = pendingMessages(turns);
  const said = texts.at(-1) ?? '';
  const asked = askedField(briefing, lastReply);
  const understood = understandAll(texts, briefing, asked);
  const direct = applyChanges(template, requirements, understood.changes);
  const followers = alignTableName(template, requirements, direct);
  const wanted = applyChanges(template, requirements, [...understood.changes, ...followers]);
  const respected = respectDeclined(requirements, wanted);
  const { replies } = respected;
  const notes = [
    ...understood.notes,
    ...respected.notes,
    ...(wanted.length === 0 ? knownAlready(requirements, understood) : []),
  ];
  const chatter = chatterOf(said);
  const isUnsure = wanted.length === 0 && notes.some(({ kind }) => kind === 'unsure');
  const asks = askNext(template, {
    requirements,
    replies,
    notes,
    turns,
    asked,
    isSkipped: chatter === 'unsure' || chatter === 'no' || isUnsure,
    isClosing: chatter === 'yes' || chatter === 'thanks',
  });
  const message = writeMessage({
    template,
    requirements,
    replies,
    direct: replies.filter(({ fieldKey }) => direct.some((reply) => reply.fieldKey === fieldKey)),
    notes,
    chatter,
    asks,
    isFirst: lastReply === null,
    isForeign: isForeign(said),
  });
  const question = asks && { field: asks.key, options: optionsFor(asks, notes) };
  return { message, fields: replies, question };
}

function understandAll(
  texts: readonly string[],
  { template, requirements }: Briefing,
  asked: RequirementField | null,
): Understanding {
  const read = texts
    .filter((text) => chatterOf(text) === null)
    .map((text) => {
      const startsOver = saysStartOver(text);
      if (!startsOver) return readMessage(text, { template, requirements, asked });
      return readAfresh(text, template, requirements);
    });
  return {
    changes: read.flatMap(({ changes }) => changes),
    notes: read.flatMap(({ notes }) => notes),
  };
}

/** What was said of fields that hold it already, the first time each. */
function knownAlready(requirements: Requirements, { changes }: Understanding): Note[] {
  const keys = new Set(changes.map(({ fieldKey }) => fieldKey));
  return [...keys].flatMap((fieldKey): Note[] => {
    const state = requirements[fieldKey];
    const value = state ? contentOf(state) : null;
    return value === null ? [] : [{ kind: 'holds-already', fieldKey, value }];
  });
}

/** The field that the person may be answering for. */
function askedField(
  { template, question }: Briefing,
  lastReply: PromptMessage | null,
): RequirementField | null {
  const open = template.fields.find(({ key }) => key === question?.fieldKey);
  return open ?? askedIn(template, lastReply);
}

/** Answers to choose from, only where the person named them: tables of which one must be the target. */
function optionsFor({ role }: RequirementField, notes: readonly Note[]): readonly string[] {
  const several = notes.find((note) => note.kind === 'several-tables');
  return role === 'table' && several ? several.names : [];
}
