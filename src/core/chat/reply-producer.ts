import { createReplyExtractor } from '../extraction/reply-extractor';
import type { Services } from '../services';
import type { EventPosition } from '../sessions/event-id';
import { followSession } from '../sessions/follow-session';
import type { SessionRef } from '../sessions/session-store';
import type { ModelPart } from './language-model';
import { buildModelRequest } from './model-request';
import { endOfFinish, endOfThrown, type ReplyEnd } from './reply-end';
import { createReplyWriter, type ReplyWriter } from './reply-writer';

/** The reply to be written: `replyId` names the assistant's message, which was started in the log. */
export interface ReplyToProduce {
  ref: SessionRef;
  replyId: string;
}

/**
 * Writes one reply into the log: asks the model, takes its raw text apart and appends what becomes certain, at
 * most one append for each network read. Ends with exactly one `reply-ended`, whatever happens, unless the
 * session itself is gone. Belongs to the session, not to a connection.
 */
export async function produceReply(
  services: Services,
  { ref, replyId }: ReplyToProduce,
  shutdown: AbortSignal,
): Promise<void> {
  const loaded = await services.sessions.load(ref);
  if (!loaded) return;
  const { state, generation } = loaded;
  const template = services.templates.find(state.templateId);
  const writer = createReplyWriter(services, { ref, replyId, template });
  using interruption = watchForInterruption(services, {
    ref,
    replyId,
    after: { generation, seq: state.version },
    shutdown,
  });
  const extractor = createReplyExtractor(template);
  const request = buildModelRequest(state, template);
  let end: ReplyEnd;
  try {
    const finish = await writeParts(
      services.assistant.stream(request, interruption.signal),
      async (rawText) => writer.write(extractor.push(rawText)),
      writer,
    );
    end = endOfFinish(finish, writer.hasText());
  } catch (error) {
    if (interruption.signal.reason === 'gone') return;
    end = endOfThrown(error, interruption.signal, writer.hasText());
    if (end.outcome !== 'stopped') {
      services.log.warn({ sessionId: ref.sessionId, replyId, end, err: error }, 'reply failed');
    }
  }
  await writer.finish(extractor.end(), end);
}

type Finish = Extract<ModelPart, { type: 'finish' }>;

async function writeParts(
  parts: AsyncIterable<ModelPart>,
  writeRawText: (rawText: string) => Promise<void>,
  writer: ReplyWriter,
): Promise<Finish | null> {
  let finish: Finish | null = null;
  for await (const part of parts) {
    if (part.type === 'text') await writeRawText(part.text);
    else if (part.type === 'refusal') await writer.writeText(part.text);
    else if (part.type === 'waiting') await writer.writeWaiting(part);
    else finish = part;
  }
  return finish;
}

interface Watched extends ReplyToProduce {
  after: EventPosition;
  shutdown: AbortSignal;
}

/** A signal that aborts when a stop is requested, the session goes away, or the process shuts down. */
function watchForInterruption(
  services: Services,
  { ref, replyId, after, shutdown }: Watched,
): { signal: AbortSignal } & Disposable {
  const interruption = new AbortController();
  const watching = new AbortController();
  const onShutdown = () => interruption.abort('server_stopped');
  shutdown.addEventListener('abort', onShutdown);
  if (shutdown.aborted) onShutdown();

  const watch = async () => {
    const batches = followSession(services.sessions, ref, { after, signal: watching.signal });
    for await (const batch of batches) {
      if (batch.type === 'gone') return interruption.abort('gone');
      const isStopped =
        batch.type === 'snapshot'
          ? batch.state.activeReply?.messageId !== replyId ||
            batch.state.activeReply.isStopRequested
          : batch.events.some(
              ({ event }) => event.type === 'reply-stop-requested' && event.messageId === replyId,
            );
      if (isStopped) return interruption.abort('stopped');
    }
  };
  watch().catch((err) => services.log.error({ err, replyId }, 'cannot watch for stop'));
  return {
    signal: interruption.signal,
    [Symbol.dispose]: () => {
      watching.abort();
      shutdown.removeEventListener('abort', onShutdown);
    },
  };
}
