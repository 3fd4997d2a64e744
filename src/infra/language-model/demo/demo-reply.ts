import type { Briefing, PromptMessage } from '@/core/chat/language-model';
import { applyChanges } from './apply-changes';
import { askedIn, askNext } from './ask-next';
import { chatterOf } from './chatter';
import { readMessage } from './read-message';
import type { DemoReply } from './reply-json';
import { writeMessage } from './write-message';

/** What the demo model answers: always the same to the same conversation and requirements. */
export function demoReply(messages: readonly PromptMessage[], briefing: Briefing): DemoReply {
  const { template, requirements, question } = briefing;
  const turns = messages.filter(({ role }) => role !== 'system');
  const last = turns.at(-1)?.content ?? '';
  const lastReply = turns.findLast(({ role }) => role === 'assistant');
  const asked =
    template.fields.find(({ key }) => key === question?.fieldKey) ?? askedIn(template, lastReply);
  const chatter = chatterOf(last);
  const { changes, notes } =
    chatter === null
      ? readMessage(last, { template, requirements, asked })
      : { changes: [], notes: [] };
  const fields = applyChanges(template, requirements, changes);
  const isSkip = chatter === 'unsure' || chatter === 'no';
  const skipped = isSkip ? (asked?.key ?? null) : null;
  const asks = askNext(template, { requirements, replies: fields, messages: turns, skipped });
  const several = notes.find(({ kind }) => kind === 'several-tables');
  const options = asks?.role === 'table' && several?.kind === 'several-tables' ? several.names : [];
  return {
    message: writeMessage({
      template,
      requirements,
      replies: fields,
      notes,
      chatter,
      asks,
      isFirst: lastReply === undefined,
    }),
    fields,
    question: asks && { field: asks.key, options },
  };
}
