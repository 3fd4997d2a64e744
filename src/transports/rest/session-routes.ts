import { z } from 'zod';
import { AppError } from '@/core/errors';
import { createSession } from '@/core/sessions/create-session';
import { idempotencyKeyOf } from './idempotency-key';
import { revisionTag } from './if-match';
import { createKeyedAnswers } from './keyed-answers';
import { keyedHeaders, problems, type RestRoutes, sessionParams } from './rest-scope';
import { loadSession, sessionRefOf } from './session-ref';
import { toChatSession } from './to-chat-session';
import { chatSessionSchema, createdSessionSchema, sessionListSchema } from './wire-session';

const tags = ['Conversations'];

const newSessionSchema = z
  .strictObject({ template_id: z.string().optional() })
  .nullish()
  .meta({ examples: [{}] });

export const sessionRoutes: RestRoutes = async (server, { services }) => {
  const keyed = createKeyedAnswers<z.infer<typeof createdSessionSchema>>();

  server.post(
    '/chat/sessions',
    {
      schema: {
        operationId: 'createSession',
        summary: 'Start a conversation',
        tags,
        headers: keyedHeaders,
        body: newSessionSchema,
        response: { 201: createdSessionSchema, ...problems(400, 409, 413, 415, 429) },
      },
    },
    async (request, reply) => {
      const key = idempotencyKeyOf(request.headers['idempotency-key']);
      const templateId = request.body?.template_id ?? null;
      if (templateId !== null && !services.templates.all.some(({ id }) => id === templateId)) {
        throw new AppError('invalid_input', {
          details: { issues: ['There is no such template.'] },
        });
      }
      const ownerId = request.owner.ensure(reply);
      const call = { key, scope: ownerId, body: request.body ?? {} };
      const created = await keyed.answer(call, async () => {
        const { state } = await createSession(services, ownerId, templateId);
        return { session_id: state.sessionId, created_at: state.createdAt };
      });
      return reply
        .code(201)
        .header('location', `/api/chat/sessions/${created.session_id}`)
        .send(created);
    },
  );

  server.get(
    '/chat/sessions',
    {
      schema: {
        operationId: 'listSessions',
        summary: 'List your conversations, newest first',
        tags,
        response: { 200: sessionListSchema, ...problems() },
      },
    },
    async (request) => {
      const { id } = request.owner;
      const summaries = id === null ? [] : await services.sessions.list(id);
      const sessions = summaries.map((summary) => ({
        session_id: summary.sessionId,
        title: summary.title,
        created_at: summary.createdAt,
        updated_at: summary.updatedAt,
      }));
      return { sessions };
    },
  );

  server.get(
    '/chat/sessions/:sessionId',
    {
      schema: {
        operationId: 'getSession',
        summary: 'Read a conversation',
        tags,
        params: sessionParams,
        response: { 200: chatSessionSchema, ...problems(404) },
      },
    },
    async (request, reply) => {
      const ref = sessionRefOf(request, request.params.sessionId);
      const { state } = await loadSession(services, ref);
      reply.header('etag', revisionTag(state.revision));
      return toChatSession(state, services.templates.find(state.templateId));
    },
  );

  server.delete(
    '/chat/sessions/:sessionId',
    {
      schema: {
        operationId: 'deleteSession',
        summary: 'Delete a conversation',
        tags,
        params: sessionParams,
        response: { 204: z.undefined().describe('Deleted.'), ...problems(404) },
      },
    },
    async (request, reply) => {
      const ref = sessionRefOf(request, request.params.sessionId);
      const isDeleted = await services.sessions.delete(ref);
      if (!isDeleted) throw new AppError('session_not_found');
      return reply.code(204).send();
    },
  );
};
