import type { FastifyBaseLogger } from 'fastify';
import { replyFailureTexts } from '@/core/chat/reply-failure-texts';
import type { EventStream } from './event-stream';
import type { IdentifiedEvent } from './sse-events';
import type { WireEvent } from './wire-event';

/**
 * Sends events as fast as the reader takes them, then ends the stream. The status is out by then, so a failure of
 * our own is told as an event; the reader may ask again.
 */
export async function pipeEvents(
  lots: AsyncIterable<readonly IdentifiedEvent[]>,
  stream: EventStream,
  log: FastifyBaseLogger,
): Promise<void> {
  let lastId = 'none:0';
  try {
    for await (const events of lots) {
      for (const { id, event } of events) {
        lastId = id;
        await stream.write(id, event);
      }
    }
  } catch (err) {
    log.error({ err }, 'event stream failed');
    await stream.write(lastId, failedEvent);
  } finally {
    stream.end();
  }
}

const failedEvent: WireEvent = {
  type: 'error',
  content: replyFailureTexts.internal.sentence,
  code: 'internal',
  retryable: true,
};
