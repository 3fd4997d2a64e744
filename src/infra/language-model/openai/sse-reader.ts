import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** Events that one read of the network completed; may be none. */
export interface SseRead {
  events: readonly EventSourceMessage[];
  /** The body is over. What stood in it without a closing blank line comes as the last event. */
  isEnd: boolean;
}

const maxEventLength = 4_000_000;

/**
 * Reads a body as server-sent events, one network read at a time. Characters that are cut between two reads come
 * out whole. Reads reject as the body does, and when one event grows past four million characters.
 */
export function createSseReader(body: ReadableStream<Uint8Array>): () => Promise<SseRead> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let events: EventSourceMessage[] = [];
  const parser = createParser({
    onEvent: (event) => events.push(event),
    maxBufferSize: maxEventLength,
  });
  return async () => {
    const { done, value } = await reader.read();
    events = [];
    parser.feed(done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true }));
    return { events, isEnd: done };
  };
}
