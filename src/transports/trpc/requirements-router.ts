import { z } from 'zod';
import { acceptSuggestion } from '@/core/requirements/accept-suggestion';
import { dismissSuggestion } from '@/core/requirements/dismiss-suggestion';
import { editListItems } from '@/core/requirements/edit-list';
import { editRequirements } from '@/core/requirements/edit-requirements';
import { handBack } from '@/core/requirements/hand-back';
import { listOperationSchema } from '@/core/requirements/list-operation';
import { restoreValue } from '@/core/requirements/restore-value';
import { undoReply } from '@/core/requirements/undo-reply';
import { fieldInput, freeText, messageInput, sessionInput, suggestionInput } from './inputs';
import { ownedProcedure, router } from './trpc';

const revision = z.number().int().nonnegative();
const changedSchema = z.object({ revision });

const patchSchema = z.record(
  z.string().max(64),
  z.union([freeText, z.array(freeText).max(1_000), z.null()]),
);

/** What the person does in the panel. Edits beat the assistant's; only another edit of a person conflicts. */
export const requirementsRouter = router({
  update: ownedProcedure
    .input(sessionInput.extend({ patch: patchSchema, baseRevision: revision.nullable() }))
    .output(changedSchema)
    .mutation(({ ctx, input: { sessionId, ...edit } }) =>
      editRequirements(
        ctx.services,
        { ownerId: ctx.ownerId, sessionId },
        { ...edit, conflictWith: 'person' },
      ),
    ),

  editList: ownedProcedure
    .input(fieldInput.extend({ operation: listOperationSchema }))
    .output(changedSchema)
    .mutation(({ ctx, input: { sessionId, ...edit } }) =>
      editListItems(ctx.services, { ownerId: ctx.ownerId, sessionId }, edit),
    ),

  accept: ownedProcedure
    .input(suggestionInput)
    .output(changedSchema)
    .mutation(({ ctx, input: { sessionId, ...suggestion } }) =>
      acceptSuggestion(ctx.services, { ownerId: ctx.ownerId, sessionId }, suggestion),
    ),

  dismiss: ownedProcedure
    .input(suggestionInput)
    .output(changedSchema)
    .mutation(({ ctx, input: { sessionId, ...suggestion } }) =>
      dismissSuggestion(ctx.services, { ownerId: ctx.ownerId, sessionId }, suggestion),
    ),

  /** A second time for the same reply: redo. */
  undo: ownedProcedure
    .input(messageInput)
    .output(changedSchema)
    .mutation(({ ctx, input: { sessionId, messageId } }) =>
      undoReply(ctx.services, { ownerId: ctx.ownerId, sessionId }, { messageId }),
    ),

  restore: ownedProcedure
    .input(fieldInput.extend({ revision }))
    .output(changedSchema)
    .mutation(({ ctx, input: { sessionId, ...value } }) =>
      restoreValue(ctx.services, { ownerId: ctx.ownerId, sessionId }, value),
    ),

  handBack: ownedProcedure
    .input(fieldInput)
    .output(changedSchema)
    .mutation(({ ctx, input: { sessionId, fieldKey } }) =>
      handBack(ctx.services, { ownerId: ctx.ownerId, sessionId }, { fieldKey }),
    ),
});
