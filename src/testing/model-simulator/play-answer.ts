import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Step } from './answer';
import { type Pacing, pickMs } from './pacing';
import type { LoggedRequest } from './request-log';

export interface PlayOptions {
  entry: LoggedRequest;
  headers: Record<string, string>;
  pacing: Pacing;
  frag: string;
  holdAfter: number | null;
  random: () => number;
  speed: number;
  /** Resolves with the next release. */
  hold: (signal: AbortSignal) => Promise<void>;
}

/** Sends the answer; returns when it is over or the client has hung up. */
export async function playAnswer(
  answer: Answer,
  response: ServerResponse,
  options: PlayOptions,
): Promise<void> {
  const { entry, headers } = options;
  if (answer.type === 'reset') {
    entry.end = 'reset';
    response.socket?.resetAndDestroy();
    return;
  }
  if (answer.type === 'silence') return;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    if (answer.type === 'plain') {
      await sleep(answer.delayMs / options.speed, undefined, { signal: gone.signal });
      entry.status = answer.status;
      response.writeHead(answer.status, { ...headers, ...answer.headers });
      response.end(answer.body);
      return;
    }
    entry.status = 200;
    const contentType = answer.contentType ? { 'content-type': answer.contentType } : {};
    response.writeHead(200, { ...headers, ...contentType });
    response.flushHeaders();
    await playSteps(answer.steps, response, { ...options, signal: gone.signal });
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}

type Playing = PlayOptions & { signal: AbortSignal };

async function playSteps(
  steps: readonly Step[],
  response: ServerResponse,
  playing: Playing,
): Promise<void> {
  const { entry, pacing, random, speed, signal, holdAfter } = playing;
  const write = createWriter(response, playing);
  let contentCount = 0;
  if (holdAfter === 0) await playing.hold(signal);
  for (const step of steps) {
    if (step.type === 'hang') {
      await write.flush();
      return hang(response, step.commentEveryMs, signal);
    }
    if (step.type === 'reset') {
      await write.flush();
      entry.end = 'reset';
      response.socket?.resetAndDestroy();
      return;
    }
    if (step.type === 'pause') {
      await write.flush();
      await sleep(step.durationMs / speed, undefined, { signal });
      continue;
    }
    if (step.isContent) {
      const range = contentCount === 0 ? pacing.firstTokenMs : pacing.gapMs;
      const waitMs = contentCount % pacing.groupSize === 0 ? pickMs(range, random, speed) : 0;
      if (waitMs > 0) await sleep(waitMs, undefined, { signal });
      contentCount += 1;
    }
    await write.push(step.text);
    entry.sentEvents += 1;
    if (step.isContent && contentCount === holdAfter) {
      await write.flush();
      await playing.hold(signal);
    }
  }
  await write.flush();
  response.end();
}

async function hang(
  response: ServerResponse,
  commentEveryMs: number | null,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    if (commentEveryMs === null) await once(signal, 'abort');
    else {
      await sleep(commentEveryMs, undefined, { signal });
      response.write(': keep-alive\n\n');
    }
  }
}

/** Cuts what is sent into writes: an event each, so many bytes, or so many events. */
function createWriter(response: ServerResponse, { entry, frag, signal }: Playing) {
  const [mode = 'event', size = '1'] = frag.split(':');
  let waiting: string[] = [];

  const send = async (bytes: Uint8Array) => {
    signal.throwIfAborted();
    entry.sentBytes += bytes.byteLength;
    if (!response.write(bytes)) await once(response, 'drain', { signal });
    await new Promise((resolve) => setImmediate(resolve));
  };
  const flush = async () => {
    if (waiting.length === 0) return;
    const bytes = Buffer.from(waiting.join(''));
    waiting = [];
    const step = mode === 'bytes' ? Number(size) : bytes.byteLength;
    for (let start = 0; start < bytes.byteLength; start += step) {
      await send(bytes.subarray(start, start + step));
    }
  };
  return {
    flush,
    push: async (text: string) => {
      waiting.push(text);
      if (mode !== 'coalesce' || waiting.length >= Number(size)) await flush();
    },
  };
}
