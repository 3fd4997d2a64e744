import type { PromptMessage } from '@/core/chat/language-model';
import { chatterOf } from './chatter';

const whatItIs = 'I am the built-in demo model: no AI, just a few rules that work offline.';
const howToConnect =
  'Connect Azure OpenAI, OpenAI or a compatible server to get real answers here.';

/** A short, honest answer where nothing is to be filled in. */
export function plainReply(messages: readonly PromptMessage[]): string {
  const said = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  const isFirst = !messages.some(({ role }) => role === 'assistant');
  const chatter = chatterOf(said);
  if (chatter === 'greeting') return `Hello! ${whatItIs} ${howToConnect}`;
  if (chatter === 'thanks') return 'You are welcome!';
  if (chatter === 'help')
    return `${whatItIs} I can repeat what you ask about, and no more. ${howToConnect}`;
  const topic = topicOf(said);
  const heard = topic === '' ? 'I received your message.' : `You wrote about “${topic}”.`;
  return isFirst
    ? `${whatItIs} ${heard} ${howToConnect}`
    : `${heard} As a demo model I cannot say more about it.`;
}

function topicOf(text: string): string {
  const words = text.split(/\s/u).filter((word) => word !== '');
  const start = words.slice(0, 12).join(' ').slice(0, 100).toWellFormed();
  return words.length > 12 ? `${start}…` : start;
}
