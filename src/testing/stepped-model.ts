import type { LanguageModel, ModelPart, ModelRequest } from '@/core/chat/language-model';

/** One call of a model that the test answers step by step. */
export interface ModelCall {
  request: ModelRequest;
  signal: AbortSignal;
  /** Hands parts over, one by one; resolves when the caller has dealt with the last and asks for more. */
  send(...parts: readonly ModelPart[]): Promise<void>;
  /** The same for raw text. */
  text(...texts: readonly string[]): Promise<void>;
  /** Ends the stream with its `finish` part. */
  finish(part?: Partial<FinishPart>): Promise<void>;
  /** Ends the stream without one. */
  breakOff(): void;
  fail(error: unknown): void;
}

export interface SteppedModel extends LanguageModel {
  /** The next call, as soon as it is made. */
  nextCall(): Promise<ModelCall>;
}

export type FinishPart = Extract<ModelPart, { type: 'finish' }>;

export const plainFinish: FinishPart = {
  type: 'finish',
  reason: 'stop',
  model: 'scripted',
  usage: null,
  categories: [],
};

/**
 * A model that says what the test says, when the test says it. An abort ends it with the signal's reason, or
 * without a word if it `endsQuietly`.
 */
export function createSteppedModel({ endsQuietly = false } = {}): SteppedModel {
  const calls = createQueue<ModelCall>();
  return {
    description: { provider: 'demo', label: 'Stepped model' },
    nextCall: calls.take,
    stream: (request, signal) => {
      const parts = createQueue<IteratorResult<ModelPart, undefined>>();
      const end: IteratorResult<ModelPart, undefined> = { done: true, value: undefined };
      const abort = () => (endsQuietly ? parts.put(end) : parts.fail(signal.reason));
      signal.addEventListener('abort', abort);
      if (signal.aborted) abort();
      const send = async (...sent: readonly ModelPart[]) => {
        for (const value of sent) parts.put({ done: false, value });
        await parts.drained();
      };
      calls.put({
        request,
        signal,
        send,
        text: (...texts) => send(...texts.map((text) => ({ type: 'text', text }) as const)),
        finish: async (part) => {
          parts.put({ done: false, value: { ...plainFinish, ...part } });
          parts.put(end);
        },
        breakOff: () => parts.put(end),
        fail: parts.fail,
      });
      return { [Symbol.asyncIterator]: () => ({ next: parts.take, return: async () => end }) };
    },
  };
}

interface Queue<Item> {
  put(item: Item): void;
  take(): Promise<Item>;
  /** After what was put, every `take` rejects. */
  fail(error: unknown): void;
  /** Resolves when everything was taken and the next `take` waits, or the queue has failed. */
  drained(): Promise<void>;
}

function createQueue<Item>(): Queue<Item> {
  const items: Item[] = [];
  let failure: { error: unknown } | null = null;
  let waiting: { resolve: (item: Item) => void; reject: (error: unknown) => void } | null = null;
  let onDrained: (() => void)[] = [];

  const settle = () => {
    const [item] = items;
    if (waiting && item !== undefined) {
      items.shift();
      waiting.resolve(item);
      waiting = null;
    } else if (waiting && failure) {
      waiting.reject(failure.error);
      waiting = null;
    }
    if (failure || (waiting && items.length === 0)) {
      for (const resolve of onDrained) resolve();
      onDrained = [];
    }
  };
  return {
    put: (item) => {
      items.push(item);
      settle();
    },
    take: () =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        settle();
      }),
    fail: (error) => {
      failure ??= { error };
      settle();
    },
    drained: () =>
      new Promise((resolve) => {
        onDrained.push(resolve);
        settle();
      }),
  };
}
