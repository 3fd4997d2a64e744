import type { WebSocket } from '@fastify/websocket';
import { errorTexts } from '@/core/error-texts';
import { isAppError } from '@/core/errors';
import type { Services } from '@/core/services';
import { createChatMemory } from './chat-memory';
import { readClientFrame } from './client-frame';
import { createFrameSender } from './frame-sender';
import { chatErrorFrame, chatStartFrame, echoFrame, errorFrame } from './server-frames';
import { speakReply } from './speak-reply';
import type { WsLimits } from './ws-limits';

export interface ChatConnectionOptions {
  services: Services;
  limits: WsLimits;
  /** Whom replies are counted for. */
  caller: string;
  /** Throws `AppError` when the caller has spent too much. */
  limitSpending: () => Promise<void>;
}

/**
 * Talks with one client until it goes. Chats are answered one after the other, in order; everything else at once.
 * The conversation is the connection: when the socket closes, its model call ends.
 */
export function openChatConnection(socket: WebSocket, options: ChatConnectionOptions): void {
  const { services, limits, caller, limitSpending } = options;
  const { send } = createFrameSender(socket, limits);
  const memory = createChatMemory(limits);
  const interruption = new AbortController();
  const waiting: string[] = [];
  let isAnswering = false;

  const speak = async (text: string, shutdown: AbortSignal) => {
    const stop = () => interruption.abort('server_stopped');
    shutdown.addEventListener('abort', stop);
    if (shutdown.aborted) stop();
    await speakReply(services, { text, memory, send, signal: interruption.signal });
    shutdown.removeEventListener('abort', stop);
  };

  const answer = async (text: string) => {
    await send(chatStartFrame);
    try {
      await limitSpending();
      const slot = services.replies.reserve(caller);
      await new Promise<void>((resolve) => {
        slot.run((shutdown) => speak(text, shutdown).finally(resolve));
      });
    } catch (error) {
      const code = isAppError(error) ? error.code : 'internal';
      if (code === 'internal') services.log.error({ err: error }, 'plain chat failed');
      await send(chatErrorFrame(errorTexts[code].detail));
    }
  };

  const answerAll = async () => {
    isAnswering = true;
    while (waiting.length > 0 && !interruption.signal.aborted) await answer(waiting.shift() ?? '');
    isAnswering = false;
  };

  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    const frame = readClientFrame(bytesOf(data), isBinary);
    if (frame.type === 'faulty') void send(errorFrame(frame.sentence));
    else if (frame.type === 'other') void send(echoFrame(frame.frame));
    else if (waiting.length >= limits.maxWaitingChats) void send(errorFrame(tooManyWaiting));
    else {
      waiting.push(frame.text);
      if (!isAnswering) void answerAll();
    }
  });
  socket.once('close', () => interruption.abort('stopped'));
}

const tooManyWaiting = 'Too many messages are waiting for a reply. Wait for one, then send again.';

function bytesOf(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
