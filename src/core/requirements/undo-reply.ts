import { AppError } from '../errors';
import type { Services } from '../services';
import type { Receipt, SessionState } from '../sessions/session';
import type { SessionRef } from '../sessions/session-store';
import { updateSession } from '../sessions/update-session';
import { type ChangedRequirements, decideChange } from './change-fields';
import { exchangeContent } from './exchange-content';
import { hasSameContent } from './field-content';
import type { Requirements } from './requirements';

export interface UndoneReply extends ChangedRequirements {
  /** `false`: what had been undone was done again. */
  isUndone: boolean;
}

/**
 * Takes back what one reply changed, field by field, or does it again when it was taken back. A field that has
 * changed since, or that a person set, stays as it is. What is taken back counts as declined, so that the next
 * reply does not bring it back silently.
 *
 * @throws AppError `nothing_to_undo` when no field is left to change; `session_not_found`.
 */
export function undoReply(
  services: Services,
  ref: SessionRef,
  { messageId }: { messageId: string },
): Promise<UndoneReply> {
  return updateSession(services.sessions, ref, (state) => {
    const receipt = state.receipts[messageId];
    const fields = receipt ? exchanged(state, receipt) : {};
    if (!receipt || Object.keys(fields).length === 0) throw new AppError('nothing_to_undo');
    const template = services.templates.find(state.templateId);
    const { events, result } = decideChange(state, template, { cause: 'undo', messageId, fields });
    return { events, result: { ...result, isUndone: !receipt.isUndone } };
  });
}

function exchanged({ requirements }: SessionState, receipt: Receipt): Requirements {
  const fields: Requirements = {};
  for (const [key, { before, after }] of Object.entries(receipt.fields)) {
    const current = requirements[key];
    const [from, to] = receipt.isUndone ? [before, after] : [after, before];
    if (!current || current.isPersons || hasSameContent(from, to)) continue;
    if (!hasSameContent(current, from)) continue;
    fields[key] = exchangeContent(current, to, { isFromDeclined: !receipt.isUndone });
  }
  return fields;
}
