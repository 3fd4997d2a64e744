import { z } from 'zod';
import { AppError } from '@/core/errors';
import { problems, type RestRoutes } from './rest-scope';
import { isUuid } from './session-ref';
import { toTask, toTaskSummary } from './to-task';
import { idSchema } from './wire-session';
import { taskPageSchema, taskSchema } from './wire-task';

const tags = ['Tasks'];
const maxPageSize = 100;
const defaultPageSize = 20;

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
  cursor: z.string().max(1_000).optional().describe('`next_cursor` of the page before.'),
});

export const taskRoutes: RestRoutes = async (server, { services }) => {
  server.get(
    '/tasks',
    {
      schema: {
        operationId: 'listTasks',
        summary: 'List your tasks, newest first',
        tags,
        querystring: pageQuery,
        response: { 200: taskPageSchema, ...problems(400) },
      },
    },
    async (request) => {
      const { limit, cursor } = request.query;
      const ownerId = request.owner.id;
      if (ownerId === null) return { tasks: [], next_cursor: null };
      const page = await services.tasks.list(ownerId, { limit, cursor: cursor ?? null });
      return { tasks: page.tasks.map(toTaskSummary), next_cursor: page.nextCursor };
    },
  );

  server.get(
    '/tasks/:taskId',
    {
      schema: {
        operationId: 'getTask',
        summary: 'Read a task',
        tags,
        params: z.object({ taskId: idSchema }),
        response: { 200: taskSchema, ...problems(404) },
      },
    },
    async (request) => {
      const { taskId } = request.params;
      const ownerId = request.owner.id;
      const isFindable = ownerId !== null && isUuid(taskId);
      const task = isFindable ? await services.tasks.get(ownerId, taskId.toLowerCase()) : null;
      if (!task) throw new AppError('task_not_found');
      return toTask(task, services.templates.find(task.content.templateId));
    },
  );
};
