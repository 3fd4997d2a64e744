import type { PromptMessage } from '@/core/chat/language-model';

/**
 * The messages without the oldest turns, so that about the given share of their text is left. System messages and
 * the person's last message stay; what is left begins with a message of the person. `null` when nothing can go.
 */
export function trimTurns(
  messages: readonly PromptMessage[],
  share: number,
): readonly PromptMessage[] | null {
  const lengthOf = (part: readonly PromptMessage[]) =>
    part.reduce((sum, { content }) => sum + content.length, 0);
  const budget = lengthOf(messages) * share;
  const system = messages.filter(({ role }) => role === 'system');
  const turns = messages.filter(({ role }) => role !== 'system');
  const starts = turns.flatMap(({ role }, index) => (role === 'user' && index > 0 ? [index] : []));
  const start =
    starts.find((index) => lengthOf(system) + lengthOf(turns.slice(index)) <= budget) ??
    starts.at(-1);
  return start === undefined ? null : [...system, ...turns.slice(start)];
}

const defaultShare = 0.5;
/** Tokens are not spread evenly over the text. */
const safety = 0.85;

/**
 * The share of a request that fits, read from the service's complaint: «maximum context length is 128000 tokens.
 * However, your messages resulted in 131072 tokens». Half when it names no two numbers.
 */
export function shareThatFits(message: string): number {
  const [limit, actual] = [...message.matchAll(/(\d{3,})\s+tokens/g)].map(([, digits]) =>
    Number(digits),
  );
  if (!limit || !actual || actual <= limit) return defaultShare;
  return (limit / actual) * safety;
}
