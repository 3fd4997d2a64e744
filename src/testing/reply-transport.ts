import { rawReply } from './raw-reply';
import { restTransport } from './rest-transport';
import { followUntil, hasReplies, type SessionTransport } from './session-transport';
import { trpcTransport } from './trpc-transport';
import { chatFrame, connectWs, isEndOfReply } from './ws-client';

/** What became of a message. */
export type Heard = { type: 'reply'; text: string; isWhole: boolean } | { type: 'refused' };

/** One conversation over one transport: say something, hear the reply. */
export interface Talk {
  say(text: string): Promise<Heard>;
}

/** A transport that carries replies, with or without sessions. */
export interface ReplyTransport {
  name: string;
  /** How the model writes a reply for it. */
  raw: (text: string) => string;
  talk(origin: string): Promise<Talk>;
}

export const replyTransports: readonly ReplyTransport[] = [
  overSessions(restTransport),
  overSessions(trpcTransport),
  { name: 'WebSocket', raw: (text) => text, talk: talkOverWs },
];

function overSessions(transport: SessionTransport): ReplyTransport {
  return {
    name: transport.name,
    raw: (text) => rawReply(text),
    talk: async (origin) => {
      const person = transport.person(origin);
      const sessionId = await person.startSession();
      let replyCount = 0;
      return {
        say: async (text) => {
          const following = followUntil(person.follow(sessionId), hasReplies(replyCount + 1));
          const outcome = await person.send(sessionId, text);
          if ('code' in outcome) return { type: 'refused' };
          replyCount += 1;
          const last = (await following).at(-1)?.view.messages.at(-1);
          return { type: 'reply', text: last?.content ?? '', isWhole: last?.hasFailed !== true };
        },
      };
    },
  };
}

async function talkOverWs(origin: string): Promise<Talk> {
  const client = await connectWs(origin);
  return {
    say: async (text) => {
      const from = client.frames.length;
      client.send(chatFrame(text));
      const isAnswer = (frame: string) =>
        isEndOfReply(frame) || frame.startsWith('{"type":"error"');
      const frames = await client.until(isAnswer, from);
      const last = frames.at(-1) ?? '';
      if (last.startsWith('{"type":"error"')) return { type: 'refused' };
      const pieces = frames.map((frame) => JSON.parse(frame).payload.text ?? '');
      return { type: 'reply', text: pieces.join(''), isWhole: last.includes('"done":true') };
    },
  };
}
