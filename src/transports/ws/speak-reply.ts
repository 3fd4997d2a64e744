import type { ModelPart } from '@/core/chat/language-model';
import { endOfFinish, endOfThrown, type ReplyEnd } from '@/core/chat/reply-end';
import { replyFailureTexts } from '@/core/chat/reply-failure-texts';
import type { Services } from '@/core/services';
import type { ChatMemory } from './chat-memory';
import { chatChunkFrame, chatEndFrame, chatErrorFrame } from './server-frames';

export interface ReplyToSpeak {
  text: string;
  memory: ChatMemory;
  /** Resolves when there is room for the next frame; `false` when nobody listens any more. */
  send: (frame: string) => Promise<boolean>;
  signal: AbortSignal;
}

type Finish = Extract<ModelPart, { type: 'finish' }>;

/** Sends one reply of the plain chat as it is written, at most one frame for each part, and its one last frame. */
export async function speakReply(
  services: Services,
  { text, memory, send, signal }: ReplyToSpeak,
): Promise<void> {
  let reply = '';
  let finish: Finish | null = null;
  let end: ReplyEnd;
  try {
    const request = { messages: memory.promptFor(text), briefing: null };
    for await (const part of services.plainChat.stream(request, signal)) {
      if (part.type === 'finish') finish = part;
      if (part.type !== 'text' && part.type !== 'refusal') continue;
      reply += part.text;
      if (!(await send(chatChunkFrame(part.text)))) return;
    }
    end = endOfFinish(finish, { hasText: reply !== '', isEmpty: reply === '' });
  } catch (err) {
    end = endOfThrown(err, signal, reply !== '');
    if (end.failure) services.log.warn({ err, end }, 'plain chat reply failed');
  }
  memory.add(text, reply);
  const last = end.failure
    ? chatErrorFrame(replyFailureTexts[end.failure.code].sentence)
    : chatEndFrame;
  await send(last);
}
