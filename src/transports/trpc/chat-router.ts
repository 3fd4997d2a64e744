import { z } from 'zod';
import { answerQuestion } from '@/core/chat/answer-question';
import { editMessage } from '@/core/chat/edit-message';
import { regenerateReply } from '@/core/chat/regenerate-reply';
import { selectBranch } from '@/core/chat/select-branch';
import { sendMessage } from '@/core/chat/send-message';
import { stopReply } from '@/core/chat/stop-reply';
import { followForBrowser } from './follow-for-browser';
import { doneSchema, freeText, idSchema, messageInput, sessionInput } from './inputs';
import { ownedProcedure, router, spendProcedure } from './trpc';

const sentSchema = z.object({ messageId: z.string(), replyId: z.string() });

export const chatRouter = router({
  send: spendProcedure
    .input(sessionInput.extend({ content: freeText, clientMessageId: idSchema }))
    .output(sentSchema)
    .mutation(({ ctx, input: { sessionId, ...message } }) =>
      sendMessage(ctx.services, { ownerId: ctx.ownerId, sessionId }, message),
    ),

  stop: ownedProcedure
    .input(sessionInput)
    .output(z.object({ wasRunning: z.boolean() }))
    .mutation(({ ctx, input: { sessionId } }) =>
      stopReply(ctx.services, { ownerId: ctx.ownerId, sessionId }),
    ),

  regenerate: spendProcedure
    .input(messageInput)
    .output(z.object({ replyId: z.string() }))
    .mutation(({ ctx, input: { sessionId, messageId } }) =>
      regenerateReply(ctx.services, { ownerId: ctx.ownerId, sessionId }, { messageId }),
    ),

  editMessage: spendProcedure
    .input(messageInput.extend({ content: freeText }))
    .output(sentSchema)
    .mutation(({ ctx, input: { sessionId, ...edit } }) =>
      editMessage(ctx.services, { ownerId: ctx.ownerId, sessionId }, edit),
    ),

  selectBranch: ownedProcedure
    .input(sessionInput.extend({ branchId: idSchema }))
    .output(doneSchema)
    .mutation(async ({ ctx, input: { sessionId, branchId } }) => {
      await selectBranch(ctx.services, { ownerId: ctx.ownerId, sessionId }, { branchId });
      return { isDone: true };
    }),

  /** `option: null` is «Not sure». */
  answer: spendProcedure
    .input(sessionInput.extend({ questionId: idSchema, option: freeText.nullable() }))
    .output(sentSchema)
    .mutation(({ ctx, input: { sessionId, questionId, option } }) =>
      answerQuestion(
        ctx.services,
        { ownerId: ctx.ownerId, sessionId },
        { questionId, answer: option === null ? 'not-sure' : { option } },
      ),
    ),

  events: ownedProcedure
    .input(sessionInput.extend({ lastEventId: z.string().max(200).nullish() }))
    .subscription(({ ctx, input: { sessionId, lastEventId }, signal }) =>
      followForBrowser(ctx, {
        ref: { ownerId: ctx.ownerId, sessionId },
        lastEventId: lastEventId ?? null,
        signal,
      }),
    ),
});
