import type { PromptMessage } from '@/core/chat/language-model';

const systemPrompt =
  'You are a helpful AI assistant for Presto-Change-O, an industry simulation dashboard.';

/** The conversation of one connection. */
export interface ChatMemory {
  /** What the model is given to answer `text`. */
  promptFor(text: string): PromptMessage[];
  /** Remembers an exchange. One without any reply is forgotten, so that a retry does not ask twice. */
  add(text: string, reply: string): void;
}

export interface ChatMemoryOptions {
  maxExchanges: number;
  /** Of all texts together, in UTF-16 code units. */
  maxLength: number;
}

interface Exchange {
  text: string;
  reply: string;
}

/** Keeps the latest exchanges; the oldest go first, the latest stays however long it is. */
export function createChatMemory({ maxExchanges, maxLength }: ChatMemoryOptions): ChatMemory {
  let exchanges: Exchange[] = [];
  const lengthOf = (kept: readonly Exchange[]) =>
    kept.reduce((sum, { text, reply }) => sum + text.length + reply.length, 0);
  return {
    promptFor: (text) => [
      { role: 'system', content: systemPrompt },
      ...exchanges.flatMap((exchange): PromptMessage[] => [
        { role: 'user', content: exchange.text },
        { role: 'assistant', content: exchange.reply },
      ]),
      { role: 'user', content: text },
    ],
    add: (text, reply) => {
      if (reply === '') return;
      exchanges = [...exchanges, { text, reply: reply.slice(0, maxLength) }].slice(-maxExchanges);
      while (exchanges.length > 1 && lengthOf(exchanges) > maxLength) exchanges.shift();
    },
  };
}
