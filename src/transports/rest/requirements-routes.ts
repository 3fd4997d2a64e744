import { z } from 'zod';
import { AppError } from '@/core/errors';
import { editRequirements } from '@/core/requirements/edit-requirements';
import { createTask } from '@/core/tasks/create-task';
import { idempotencyKeyOf } from './idempotency-key';
import { revisionOfIfMatch, revisionTag } from './if-match';
import { createKeyedAnswers } from './keyed-answers';
import { keyedHeaders, problems, type RestRoutes, sessionParams } from './rest-scope';
import { loadSession, sessionRefOf } from './session-ref';
import { toChatSession } from './to-chat-session';
import { requirementsPatchSchema } from './wire-requirements';
import { chatSessionSchema } from './wire-session';
import { createdTaskSchema } from './wire-task';

const tags = ['Requirements'];

const ifMatchHeaders = z.looseObject({
  'if-match': z
    .string()
    .optional()
    .describe(
      'The `revision` that the edit was made on, in quotes. Without it, whatever is there is replaced.',
    ),
});

const newTaskSchema = z
  .strictObject({
    create_another: z
      .boolean()
      .optional()
      .describe(
        '`false`: a conversation that has made a task already gets that one, whatever changed since.',
      ),
  })
  .nullish()
  .meta({ examples: [{}] });

export const requirementsRoutes: RestRoutes = async (server, { services }) => {
  const keyed = createKeyedAnswers<string>();

  server.patch(
    '/chat/sessions/:sessionId/requirements',
    {
      schema: {
        operationId: 'editRequirements',
        summary: 'Set fields; no reply changes them any more',
        description:
          'Fields that are not named stay. With `If-Match`, a field that changed since that revision is a conflict, ' +
          'and then nothing changes.',
        tags,
        params: sessionParams,
        headers: ifMatchHeaders,
        body: requirementsPatchSchema,
        response: { 200: chatSessionSchema, ...problems(400, 404, 409, 413, 415) },
      },
    },
    async (request, reply) => {
      const ref = sessionRefOf(request, request.params.sessionId);
      const baseRevision = revisionOfIfMatch(request.headers['if-match']);
      await editRequirements(services, ref, { patch: bareValues(request.body), baseRevision });
      const { state } = await loadSession(services, ref);
      reply.header('etag', revisionTag(state.revision));
      return toChatSession(state, services.templates.find(state.templateId));
    },
  );

  server.post(
    '/chat/sessions/:sessionId/create-task',
    {
      schema: {
        operationId: 'createTask',
        summary: 'Make a task of the requirements',
        description:
          'Once for each state of the requirements: again while nothing changed is the same task.',
        tags,
        params: sessionParams,
        headers: keyedHeaders,
        body: newTaskSchema,
        response: {
          200: createdTaskSchema.describe('The task that was made before.'),
          201: createdTaskSchema.describe('A new task.'),
          ...problems(400, 404, 409, 413, 415),
        },
      },
    },
    async (request, reply) => {
      const key = idempotencyKeyOf(request.headers['idempotency-key']);
      const ref = sessionRefOf(request, request.params.sessionId);
      await loadSession(services, ref);
      const call = { key, scope: `${ref.ownerId} ${ref.sessionId}`, body: request.body ?? {} };
      let isNew = false;
      const taskId = await keyed.answer(call, async () => {
        const created = await createTask(services, ref, {
          createAnother: request.body?.create_another,
        });
        isNew = created.isNew;
        return created.task.taskId;
      });
      return reply
        .code(isNew ? 201 : 200)
        .send({ task_id: taskId, redirect_url: `/tasks/${taskId}` });
    },
  );
};

/** `{ value: x }` says the same as `x`. */
function bareValues(patch: unknown): Record<string, unknown> {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isRecord(patch)) throw new AppError('invalid_input');
  return Object.fromEntries(
    Object.entries(patch)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, isRecord(value) ? value.value : value]),
  );
}
