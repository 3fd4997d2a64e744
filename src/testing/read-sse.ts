import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** One event of a stream, with its data read as JSON; `null` when there is none. */
export interface SseEvent {
  id: string | undefined;
  data: unknown;
}

/** The events of a `text/event-stream` answer, as they arrive. Leaving the loop hangs up. */
export async function* readSse(response: Response): AsyncGenerator<SseEvent, void, undefined> {
  if (!response.body) return;
  let arrived: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => arrived.push(event) });
  const decoder = new TextDecoder();
  for await (const bytes of response.body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    const events = arrived;
    arrived = [];
    for (const { id, data } of events) yield { id, data: data === '' ? null : JSON.parse(data) };
  }
}

/** All events of a stream that ends. */
export async function collectSse(response: Response): Promise<SseEvent[]> {
  const events: SseEvent[] = [];
  for await (const event of readSse(response)) events.push(event);
  return events;
}
