import { z } from 'zod';
import { checkMessageText } from '@/core/chat/message-text';
import { sendMessage } from '@/core/chat/send-message';
import { openEventStream } from './event-stream';
import { idempotencyKeyOf } from './idempotency-key';
import { pipeEvents } from './pipe-events';
import { replyEvents } from './reply-events';
import { keyedHeaders, problems, type RestRoutes, sessionParams } from './rest-scope';
import { sessionEvents } from './session-events';
import { loadSession, sessionRefOf } from './session-ref';
import { replyEventSchema, sessionEventSchema } from './wire-event';

const tags = ['Messages'];

const messageSchema = z
  .strictObject({ message: z.string() })
  .meta({ examples: [{ message: 'Deduplicate raw.orders every night.' }] });

const resumeDescription =
  'The id of the last event that was seen. Unknown or too old: from the start.';

const resumeHeaders = z.looseObject({
  'last-event-id': z.string().optional().describe(resumeDescription),
});

const resumeQuery = z.object({
  lastEventId: z.string().optional().describe(`${resumeDescription} The header wins.`),
});

export const messageRoutes: RestRoutes = async (server, { services, streams, times, shutdown }) => {
  server.post(
    '/chat/sessions/:sessionId/messages',
    {
      schema: {
        operationId: 'sendMessage',
        summary: 'Send a message and read the reply as it is written',
        description:
          'The pieces of `content`, joined, are the reply. The last event is `requirements` with `done`, or `error`. ' +
          'Hanging up does not stop the reply: it is finished and stored.',
        tags,
        params: sessionParams,
        headers: keyedHeaders,
        body: messageSchema,
        response: {
          200: {
            description: 'The reply, one JSON object in each `data:` line.',
            content: { 'text/event-stream': { schema: replyEventSchema } },
          },
          ...problems(400, 404, 409, 413, 415, 429),
        },
      },
    },
    async (request, reply) => {
      const key = idempotencyKeyOf(request.headers['idempotency-key']);
      const ref = sessionRefOf(request, request.params.sessionId);
      const before = await loadSession(services, ref);
      using _place = streams.take(ref.ownerId);
      checkMessageText(request.body.message);
      await request.limitSpending();
      const { replyId } = await sendMessage(services, ref, {
        content: request.body.message,
        clientMessageId: key && `rest:${key}`,
      });
      const stream = openEventStream(reply, times);
      const { signal } = stream;
      await pipeEvents(
        replyEvents(services, ref, { replyId, before, signal, shutdown }),
        stream,
        request.log,
      );
    },
  );

  server.get(
    '/chat/sessions/:sessionId/events',
    {
      exposeHeadRoute: false,
      schema: {
        operationId: 'followSession',
        summary: 'Follow a conversation',
        description:
          'Stays open over many replies. Begins with the whole session, or, with the id of an event that is still ' +
          'known, with the event after it.',
        tags,
        params: sessionParams,
        headers: resumeHeaders,
        querystring: resumeQuery,
        response: {
          200: {
            description: 'Everything that happens, one JSON object in each `data:` line.',
            content: { 'text/event-stream': { schema: sessionEventSchema } },
          },
          ...problems(404, 429),
        },
      },
    },
    async (request, reply) => {
      const ref = sessionRefOf(request, request.params.sessionId);
      await loadSession(services, ref);
      using _place = streams.take(ref.ownerId);
      const lastEventId = request.headers['last-event-id'] ?? request.query.lastEventId ?? null;
      const stream = openEventStream(reply, times);
      const { signal } = stream;
      await pipeEvents(
        sessionEvents(services, ref, { lastEventId, signal, shutdown }),
        stream,
        request.log,
      );
    },
  );
};
