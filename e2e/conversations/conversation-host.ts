import type { Values } from './conversation';

export interface PlayedReply {
  /** The pieces of the reply as they arrived, joined. */
  streamed: string;
  /** The same reply as it is stored. */
  stored: string;
}

/** A conversation that is going on, through whatever interface. */
export interface OpenConversation {
  say(text: string): Promise<PlayedReply>;
  edit(values: Values): Promise<void>;
  /** What the fields hold now, and what stands beside them as suggestions. */
  read(): Promise<{ values: Values; suggestions: Values }>;
  /** Creates the task and reads it back. */
  createTask(): Promise<Values>;
}

/** Where conversations can be played. */
export interface ConversationHost {
  open(templateId: string | null): Promise<OpenConversation>;
}
