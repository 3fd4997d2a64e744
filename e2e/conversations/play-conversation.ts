import { isDeepStrictEqual } from 'node:util';
import type { Checks, Conversation, Values } from './conversation';
import type { ConversationHost, OpenConversation, PlayedReply } from './conversation-host';

export interface PlayedConversation {
  name: string;
  /** How often the person wrote something. */
  turns: number;
  fieldsRight: number;
  fieldsExpected: number;
  /** One sentence for everything that is not as it should be. */
  faults: string[];
}

/** Plays a conversation to its end, creates the task, and compares everything with what is expected. */
export async function playConversation(
  host: ConversationHost,
  { name, steps, template, expect }: Conversation,
): Promise<PlayedConversation> {
  const faults: string[] = [];
  const open = await host.open(template ?? null);
  for (const [index, step] of steps.entries()) {
    const reply = 'say' in step ? await open.say(step.say) : null;
    if ('edit' in step) await open.edit(step.edit);
    const faultsOfStep = await checkStep(open, reply, step);
    faults.push(...faultsOfStep.map((fault) => `step ${index + 1}: ${fault}`));
  }
  const task = await open.createTask();
  const wrong = differences(expect, task);
  return {
    name,
    turns: steps.filter((step) => 'say' in step).length,
    fieldsRight: Object.keys(expect).length - wrong.length,
    fieldsExpected: Object.keys(expect).length,
    faults: [...faults, ...wrong.map((fault) => `task: ${fault}`)],
  };
}

async function checkStep(
  open: OpenConversation,
  reply: PlayedReply | null,
  { holds = {}, suggests = {}, replies = [], avoids = [] }: Checks,
): Promise<string[]> {
  const { values, suggestions } = await open.read();
  const stored = reply?.stored ?? '';
  const isSame = reply === null || reply.streamed === stored;
  return [
    ...(isSame ? [] : ['the pieces of the reply, joined, are not the reply that is stored']),
    ...(reply && stored.trim() === '' ? ['the reply is empty'] : []),
    ...(/^\s*\{|"requirements"/u.test(stored) ? ['the reply shows JSON'] : []),
    ...replies.filter((words) => !stored.includes(words)).map((words) => missing(words, stored)),
    ...avoids.filter((words) => stored.includes(words)).map((words) => `the reply says “${words}”`),
    ...differences(holds, values),
    ...differences(suggests, suggestions).map((fault) => `suggestion: ${fault}`),
  ];
}

function missing(words: string, reply: string): string {
  return `the reply does not say “${words}”, but “${reply}”`;
}

function differences(expected: Values, actual: Values): string[] {
  return Object.entries(expected)
    .filter(([field, value]) => !isDeepStrictEqual(value, actual[field] ?? null))
    .map(([field, value]) => {
      return `${field} is ${JSON.stringify(actual[field] ?? null)}, not ${JSON.stringify(value)}`;
    });
}
