import { isAppError } from '../errors';
import type { ReplyExtractor } from '../extraction/extracted-part';
import { createReplyExtractor } from '../extraction/reply-extractor';
import { isBlank } from '../requirements/field-content';
import type { Services } from '../services';
import type { SessionState } from '../sessions/session';
import type { SessionRef } from '../sessions/session-store';
import type { ModelPart } from './language-model';
import { buildModelRequest } from './model-request';
import { endOfFinish, endOfThrown, type ReplyEnd } from './reply-end';
import { createReplyWriter, type ReplyWriter } from './reply-writer';
import { promptVersion } from './system-prompt';
import { watchForInterruption } from './watch-for-interruption';

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
  reply: ReplyToProduce,
  shutdown: AbortSignal,
): Promise<void> {
  await using _hold = services.sessions.holdReply(reply.ref, reply.replyId);
  const loaded = await services.sessions.load(reply.ref);
  if (!loaded) return;
  using interruption = watchForInterruption(services, { ...reply, loaded, shutdown });
  try {
    await writeReply(services, reply, { state: loaded.state, signal: interruption.signal });
  } catch (error) {
    if (!isAppError(error) || error.code !== 'session_not_found') throw error;
  }
}

async function writeReply(
  services: Services,
  { ref, replyId }: ReplyToProduce,
  { state, signal }: { state: SessionState; signal: AbortSignal },
): Promise<void> {
  const template = services.templates.find(state.templateId);
  const extractor = createReplyExtractor(template);
  const { requirements } = state;
  const writer = createReplyWriter(services, { ref, replyId, template, requirements });
  let finish: Finish | null = null;
  let thrown: { error: unknown } | null = null;
  try {
    const parts = services.assistant.stream(buildModelRequest(state, template), signal);
    finish = await writeParts(parts, extractor, writer);
    if (!finish) signal.throwIfAborted();
  } catch (error) {
    thrown = { error };
  }
  if (signal.reason === 'gone') return;
  const rest = extractor.end();
  const hasText = writer.hasText() || !isBlank(rest.text);
  const end = thrown
    ? endOfThrown(thrown.error, signal, hasText)
    : endOfFinish(finish, { hasText, isEmpty: !hasText && rest.isEmpty });
  reportEnd(services, { ref, replyId }, { end, thrown, droppedCount: rest.droppedCount });
  await writer.finish(rest, end);
}

interface ReplyReport {
  end: ReplyEnd;
  thrown: { error: unknown } | null;
  droppedCount: number;
}

function reportEnd(
  { log }: Services,
  { ref, replyId }: ReplyToProduce,
  { end, thrown, droppedCount }: ReplyReport,
): void {
  const fields = { sessionId: ref.sessionId, replyId, promptVersion, droppedCount, ...end };
  if (end.failure) log.warn({ ...fields, err: thrown?.error }, 'reply failed');
  else log.info(fields, 'reply ended');
}

type Finish = Extract<ModelPart, { type: 'finish' }>;

async function writeParts(
  parts: AsyncIterable<ModelPart>,
  extractor: ReplyExtractor,
  writer: ReplyWriter,
): Promise<Finish | null> {
  let finish: Finish | null = null;
  for await (const part of parts) {
    if (part.type === 'text') await writer.write(extractor.push(part.text));
    else if (part.type === 'refusal') await writer.writeRefusal(part.text);
    else if (part.type === 'waiting') await writer.writeWaiting(part);
    else finish = part;
  }
  return finish;
}
