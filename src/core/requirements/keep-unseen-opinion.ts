import type { SessionState } from '../sessions/session';
import { contentOf } from './field-content';
import { mergeListField } from './merge-list-field';
import { mergeTextField } from './merge-text-field';
import type { FieldKey } from './requirement-template';
import type { FieldState } from './requirements';

interface UnseenOpinion {
  key: FieldKey;
  /** The field as the person set it. */
  after: FieldState;
  /** Revision that the person saw when they began. */
  baseRevision: number;
  newId: () => string;
}

/**
 * What a reply wrote into a field while the person was writing there becomes a suggestion beside their value, as if
 * it had come afterwards. A field that no reply changed since `baseRevision` is just as the person set it.
 */
export function keepUnseenOpinion(state: SessionState, edit: UnseenOpinion): FieldState {
  const { key, after, baseRevision, newId } = edit;
  const before = state.requirements[key];
  const last = state.fieldRevisions[key];
  const replyId = state.history[key]?.at(-1)?.messageId ?? null;
  const isUnseen = last?.by === 'assistant' && last.revision > baseRevision;
  const content = before ? contentOf(before) : null;
  if (!isUnseen || !before || content === null || replyId === null) return after;
  const { provenance, confidence } = before;
  const opinion = { provenance, confidence, isSaidSince: false, replyId, newId };
  if (after.kind === 'list') return mergeListField(after, [content].flat(), opinion);
  return typeof content === 'string' ? mergeTextField(after, content, opinion) : after;
}
