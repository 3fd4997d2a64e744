import type { ModelPart } from '@/core/chat/language-model';
import { type AttemptTimer, PhaseTimeout } from './attempt-timer';
import { type AttemptRejected, bodyRejection, requestIdOf, streamRejection } from './rejection';
import { foldChunk, isDecided, noReplyYet, type ReplySoFar } from './reply-fold';
import { createSseReader, type SseRead } from './sse-reader';
import { readStreamEvent } from './stream-event';

export interface ReadReplyOptions {
  timer: AttemptTimer;
  firstTokenMs: number;
  idleMs: number;
  /** Whether the reply is to be JSON: then it may stand among the thoughts. */
  isJsonWanted: boolean;
}

/** After the finish: late verdicts and the usage. */
const graceMs = 1_500;
/** After `[DONE]`: a body that ends by itself leaves its connection for the next reply. */
const reuseMs = 30;

/**
 * The parts of one response, `finish` last. At most one `text` and one `refusal` for each network read.
 *
 * The end is `[DONE]`, the end of the body after a finish reason, or the grace time after one. Throws
 * `AttemptRejected` for any other end, the timer's reason when a phase lasts too long or the caller aborts.
 */
export async function* readReply(
  response: Response,
  { timer, firstTokenMs, idleMs, isJsonWanted }: ReadReplyOptions,
): AsyncGenerator<ModelPart> {
  const requestId = requestIdOf(response.headers);
  if (!response.body || !mayBeEventStream(response)) throw bodyRejection('not_a_stream', requestId);
  const readNext = createSseReader(response.body);
  let reply = noReplyYet;
  let eventCount = 0;
  let isBodyOver = false;
  timer.enter('first_token', firstTokenMs);

  for (let isDone = false; !isDone && !isBodyOver; ) {
    const read = await readWithin(timer, readNext, { reply, requestId });
    const news = foldRead(reply, read, requestId);
    if (news.text !== '') yield { type: 'text', text: news.text };
    if (news.refusal !== '') yield { type: 'refusal', text: news.refusal };
    if (news.failure) throw news.failure;
    if (!isDecided(reply)) {
      if (isDecided(news.reply)) timer.enter('grace', graceMs);
      else if (news.isProgress) timer.enter('idle', idleMs);
    }
    ({ reply, isDone } = news);
    isBodyOver = read.isEnd;
    eventCount += read.events.length;
  }
  if (eventCount === 0) throw bodyRejection('empty_body', requestId);
  yield* endOf(reply, isJsonWanted, requestId);
  if (!isBodyOver) {
    timer.enter('grace', reuseMs);
    await timer.wait(readNext()).catch(() => {});
  }
}

function mayBeEventStream({ headers }: Response): boolean {
  return !/json|html|xml/.test(headers.get('content-type') ?? '');
}

/** Once the outcome is known, a broken body and the end of the grace are an end like any other. */
async function readWithin(
  timer: AttemptTimer,
  readNext: () => Promise<SseRead>,
  { reply, requestId }: { reply: ReplySoFar; requestId: string | null },
): Promise<SseRead> {
  try {
    return await timer.wait(readNext());
  } catch {
    const { reason } = timer.signal;
    const isGraceOver = reason instanceof PhaseTimeout && reason.phase === 'grace';
    if (timer.signal.aborted && !isGraceOver) throw reason;
    if (isDecided(reply)) return { events: [], isEnd: true };
    throw bodyRejection('broken_off', requestId);
  }
}

interface ReadNews {
  reply: ReplySoFar;
  text: string;
  refusal: string;
  isProgress: boolean;
  isDone: boolean;
  /** What the read ended with, after the text that came before it. */
  failure: AttemptRejected | null;
}

function foldRead(before: ReplySoFar, read: SseRead, requestId: string | null): ReadNews {
  const news: ReadNews = {
    reply: before,
    text: '',
    refusal: '',
    isProgress: false,
    isDone: false,
    failure: null,
  };
  for (const message of read.events) {
    const event = readStreamEvent(message);
    if (event.type === 'done') return { ...news, isDone: true };
    if (event.type === 'error') {
      return { ...news, failure: streamRejection(event.error, requestId) };
    }
    if (event.type === 'unreadable') {
      if (read.isEnd) break;
      return { ...news, failure: bodyRejection('unreadable_event', requestId) };
    }
    const folded = foldChunk(news.reply, event.chunk);
    news.reply = folded.reply;
    news.text += folded.text;
    news.refusal += folded.refusal;
    news.isProgress ||= folded.isProgress;
  }
  return news;
}

function* endOf(
  { finishReason, categories, model, usage, hasText, reasoning }: ReplySoFar,
  isJsonWanted: boolean,
  requestId: string | null,
): Generator<ModelPart> {
  const reason = categories.length > 0 ? 'content_filter' : finishReason;
  if (reason === null) throw bodyRejection('broken_off', requestId);
  if (reason === 'stop' && !hasText) {
    const isReplyAmongThoughts = isJsonWanted && /^\s*(\{|```)/.test(reasoning);
    if (!isReplyAmongThoughts) throw bodyRejection('empty_reply', requestId);
    yield { type: 'text', text: reasoning };
  }
  yield { type: 'finish', reason, model, usage, categories };
}
