import type { ExtractedField } from '../extraction/extracted-part';
import type { SessionState } from '../sessions/session';
import { emptyField } from './field-content';
import { findProvenance } from './find-provenance';
import { mergeListField } from './merge-list-field';
import { mergeTextField } from './merge-text-field';
import type { FieldKey, RequirementTemplate } from './requirement-template';
import type { FieldState, Provenance, Requirements } from './requirements';

/** What the model said of one field, with its quote looked up. */
export interface Opinion {
  /** `null`: the quote was not found in what the person wrote. */
  provenance: Provenance | null;
  /** 0 to 1; at most 0.6 without provenance. */
  confidence: number;
  /** Whether the words it rests on were written after the field last changed. */
  isSaidSince: boolean;
  replyId: string;
  newId: () => string;
}

export interface MergeOptions {
  template: RequirementTemplate;
  /** The reply that says it. */
  replyId: string;
  newId: () => string;
}

const maxConfidenceInferred = 0.6;

/**
 * What a reply's fields make of the requirements: only the fields that change, `{}` when nothing is new.
 *
 * A value of the model replaces an older one of the model. A person's field never changes: another opinion
 * becomes its one suggestion, unless it was declined before. What the person removed or declined does not come
 * back. `null` is no opinion; a blank text or `[]` empties the model's own value if its quote is really found.
 * Pure but for new ids.
 */
export function mergeExtracted(
  state: SessionState,
  extracted: readonly ExtractedField[],
  options: MergeOptions,
): Requirements {
  const changed: Requirements = {};
  for (const said of extracted) {
    const field = options.template.fields.find(({ key }) => key === said.fieldKey);
    if (!field) continue;
    const before = changed[field.key] ?? state.requirements[field.key] ?? emptyField(field.kind);
    const after = mergeField(before, said, { state, ...options });
    if (JSON.stringify(after) !== JSON.stringify(before)) changed[field.key] = after;
  }
  return changed;
}

interface MergeContext extends Omit<MergeOptions, 'template'> {
  state: SessionState;
}

function mergeField(
  before: FieldState,
  { fieldKey, value, quote, confidence }: ExtractedField,
  { state, replyId, newId }: MergeContext,
): FieldState {
  if (value === null) return before;
  const provenance = findProvenance(state.messages, quote);
  const limit = provenance ? 1 : maxConfidenceInferred;
  const opinion = {
    provenance,
    confidence: Math.min(Math.max(confidence || 0, 0), limit),
    isSaidSince: isWrittenSince(state, fieldKey, provenance),
    replyId,
    newId,
  };
  if (before.kind === 'text' && typeof value === 'string') {
    return mergeTextField(before, value, opinion);
  }
  if (before.kind === 'list' && typeof value !== 'string') {
    return mergeListField(before, value, opinion);
  }
  return before;
}

/** A message knows the revision it was written at; a change after it has a higher one. */
function isWrittenSince(
  { messages, fieldRevisions }: SessionState,
  fieldKey: FieldKey,
  provenance: Provenance | null,
): boolean {
  const message = messages.findLast(({ messageId }) => messageId === provenance?.messageId);
  const changedAt = fieldRevisions[fieldKey]?.revision ?? 0;
  return message?.revision != null && message.revision >= changedAt;
}
