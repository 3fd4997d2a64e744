import { z } from 'zod';
import { AppError } from '@/core/errors';
import { changeTemplate } from '@/core/requirements/change-template';
import { createSession } from '@/core/sessions/create-session';
import { renameSession } from '@/core/sessions/rename-session';
import { sessionStateSchema } from '@/core/sessions/session';
import type { LoadedSession } from '@/core/sessions/session-store';
import { doneSchema, freeText, idSchema, positionSchema, sessionInput } from './inputs';
import { createProcedure, ownedProcedure, router } from './trpc';

const loadedSchema = z.object({ session: sessionStateSchema, position: positionSchema });

const summariesSchema = z.array(
  z.object({
    sessionId: z.string(),
    title: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
  }),
);

export const sessionRouter = router({
  create: createProcedure
    .input(z.strictObject({ templateId: idSchema.optional() }))
    .output(loadedSchema)
    .mutation(async ({ ctx, input }) =>
      loaded(await createSession(ctx.services, ctx.ownerId, input.templateId)),
    ),

  get: ownedProcedure
    .input(sessionInput)
    .output(loadedSchema)
    .query(async ({ ctx, input: { sessionId } }) => {
      const found = await ctx.services.sessions.load({ ownerId: ctx.ownerId, sessionId });
      if (!found) throw new AppError('session_not_found');
      return loaded(found);
    }),

  list: ownedProcedure
    .input(z.void())
    .output(summariesSchema)
    .query(async ({ ctx }) => [...(await ctx.services.sessions.list(ctx.ownerId))]),

  rename: ownedProcedure
    .input(sessionInput.extend({ title: freeText }))
    .output(doneSchema)
    .mutation(async ({ ctx, input: { sessionId, title } }) => {
      await renameSession(ctx.services, { ownerId: ctx.ownerId, sessionId }, title);
      return { isDone: true };
    }),

  delete: ownedProcedure
    .input(sessionInput)
    .output(doneSchema)
    .mutation(async ({ ctx, input: { sessionId } }) => {
      const isDone = await ctx.services.sessions.delete({ ownerId: ctx.ownerId, sessionId });
      if (!isDone) throw new AppError('session_not_found');
      return { isDone };
    }),

  changeTemplate: ownedProcedure
    .input(sessionInput.extend({ templateId: idSchema }))
    .output(doneSchema)
    .mutation(async ({ ctx, input: { sessionId, templateId } }) => {
      await changeTemplate(ctx.services, { ownerId: ctx.ownerId, sessionId }, { templateId });
      return { isDone: true };
    }),
});

function loaded({ state, generation }: LoadedSession): z.input<typeof loadedSchema> {
  return { session: state, position: { generation, seq: state.version } };
}
