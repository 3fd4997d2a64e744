import { emptyField } from '@/core/requirements/field-content';
import type {
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';
import type { FieldState, Requirements } from '@/core/requirements/requirements';
import type { FieldHistoryEntry, SessionState } from '@/core/sessions/session';

/**
 * The requirements as they were at a revision, from the history of each field: values and where they came from,
 * without suggestions. A field whose history does not reach back that far is empty.
 */
export function requirementsAt(
  { history }: Pick<SessionState, 'history'>,
  template: RequirementTemplate,
  revision: number,
): Requirements {
  return Object.fromEntries(
    template.fields.map((field) => {
      const entry = history[field.key]?.findLast((candidate) => candidate.revision <= revision);
      return [field.key, entry ? fieldOf(field, entry) : emptyField(field.kind)];
    }),
  );
}

function fieldOf({ kind }: RequirementField, entry: FieldHistoryEntry): FieldState {
  const { content, source, confidence, quote, messageId, by } = entry;
  const common = {
    source,
    confidence,
    provenance: quote === null || messageId === null ? null : { messageId, quote },
    isPersons: by === 'person',
  };
  if (kind === 'list') {
    const texts = Array.isArray(content) ? content : [];
    const items = texts.map((text, index) => ({ itemId: `${index}`, text, by }));
    return { ...emptyField('list'), kind: 'list', items, removed: [], suggestion: null, ...common };
  }
  const value = typeof content === 'string' ? content : null;
  return { ...emptyField('text'), kind: 'text', value, suggestion: null, ...common };
}
