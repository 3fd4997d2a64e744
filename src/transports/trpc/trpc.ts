import { initTRPC, TRPCError } from '@trpc/server';
import { isAppError } from '@/core/errors';
import type { TrpcContext } from './context';
import { shapeError } from './error-shape';
import { trpcErrorCodes } from './trpc-error-codes';

const pingIntervalMs = 10_000;

const t = initTRPC.context<TrpcContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => shapeError(shape, error, ctx?.requestId ?? null),
  sse: {
    ping: { enabled: true, intervalMs: pingIntervalMs },
    client: { reconnectAfterInactivityMs: 3 * pingIntervalMs },
  },
});

export const router = t.router;

const expectedFailures = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && isAppError(result.error.cause)) {
    throw new TRPCError({
      code: trpcErrorCodes[result.error.cause.code],
      cause: result.error.cause,
    });
  }
  return result;
});

/** Works on what the caller owns. Without a cookie the caller owns nothing, so nothing is found. */
export const ownedProcedure = t.procedure
  .use(expectedFailures)
  .use(({ ctx, next }) => next({ ctx: { ...ctx, ownerId: ctx.ownerId ?? '' } }));

/** Makes something new: a caller without a cookie gets one. */
export const createProcedure = t.procedure
  .use(expectedFailures)
  .use(({ ctx, next }) => next({ ctx: { ...ctx, ownerId: ctx.ensureOwner() } }));

/** Works on what the caller owns, and costs money: counted. */
export const spendProcedure = ownedProcedure.use(async ({ ctx, next }) => {
  await ctx.limitSpending();
  return next();
});
