import { z } from 'zod';
import { AppError } from '@/core/errors';
import { changeTaskStatus } from '@/core/tasks/change-task-status';
import { createTask } from '@/core/tasks/create-task';
import { deleteTask } from '@/core/tasks/delete-task';
import { editTask } from '@/core/tasks/edit-task';
import { restoreTask } from '@/core/tasks/restore-task';
import {
  taskSchema,
  taskStatusSchema,
  taskSummarySchema,
  taskVersionSchema,
} from '@/core/tasks/task';
import { updateTaskFromSession } from '@/core/tasks/update-task';
import { doneSchema, freeText, sessionInput, taskInput, taskVersionInput } from './inputs';
import { ownedProcedure, router } from './trpc';

const taskPatchSchema = z.record(
  z.string().max(64),
  z.union([freeText, z.array(freeText).max(1_000), z.null()]),
);

const listInput = z.strictObject({
  limit: z.number().int().min(1).max(100).default(20),
  cursor: z.string().max(1_000).nullish(),
  search: z.string().max(200).optional(),
  status: taskStatusSchema.optional(),
  targetTable: z.string().max(500).optional(),
  sort: z.enum(['created', 'updated', 'name']).optional(),
  /** React Query adds it to queries that load more; pages only go forward. */
  direction: z.enum(['forward', 'backward']).optional(),
});

const pageSchema = z.object({
  tasks: z.array(taskSummarySchema),
  nextCursor: z.string().nullable(),
});

export const taskRouter = router({
  /** Exactly once, however often it is called; `createAnother` makes one more of changed requirements. */
  create: ownedProcedure
    .input(sessionInput.extend({ createAnother: z.boolean().default(false) }))
    .output(z.object({ task: taskSchema, isNew: z.boolean() }))
    .mutation(({ ctx, input: { sessionId, createAnother } }) =>
      createTask(ctx.services, { ownerId: ctx.ownerId, sessionId }, { createAnother }),
    ),

  updateFromSession: ownedProcedure
    .input(sessionInput)
    .output(taskSchema)
    .mutation(({ ctx, input: { sessionId } }) =>
      updateTaskFromSession(ctx.services, { ownerId: ctx.ownerId, sessionId }),
    ),

  get: ownedProcedure
    .input(taskInput)
    .output(taskSchema)
    .query(async ({ ctx, input: { taskId } }) => {
      const task = await ctx.services.tasks.get(ctx.ownerId, taskId);
      if (!task) throw new AppError('task_not_found');
      return task;
    }),

  list: ownedProcedure
    .input(listInput)
    .output(pageSchema)
    .query(async ({ ctx, input: { direction: _, ...query } }) => {
      const page = await ctx.services.tasks.list(ctx.ownerId, query);
      return { ...page, tasks: [...page.tasks] };
    }),

  tables: ownedProcedure
    .input(z.void())
    .output(z.array(z.string()))
    .query(async ({ ctx }) => [...(await ctx.services.tasks.listTables(ctx.ownerId))]),

  versions: ownedProcedure
    .input(taskInput)
    .output(z.array(taskVersionSchema))
    .query(async ({ ctx, input: { taskId } }) => [
      ...(await ctx.services.tasks.versions(ctx.ownerId, taskId)),
    ]),

  edit: ownedProcedure
    .input(taskVersionInput.extend({ patch: taskPatchSchema }))
    .output(taskSchema)
    .mutation(({ ctx, input: { taskId, ...edit } }) =>
      editTask(ctx.services, { ownerId: ctx.ownerId, taskId }, edit),
    ),

  setStatus: ownedProcedure
    .input(taskVersionInput.extend({ status: taskStatusSchema }))
    .output(taskSchema)
    .mutation(({ ctx, input: { taskId, ...change } }) =>
      changeTaskStatus(ctx.services, { ownerId: ctx.ownerId, taskId }, change),
    ),

  delete: ownedProcedure
    .input(taskInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input: { taskId } }) => {
      await deleteTask(ctx.services, { ownerId: ctx.ownerId, taskId });
      return { isDone: true };
    }),

  restore: ownedProcedure
    .input(taskInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input: { taskId } }) => {
      await restoreTask(ctx.services, { ownerId: ctx.ownerId, taskId });
      return { isDone: true };
    }),
});
