import type { FieldKind, RequirementTemplate } from './requirement-template';
import type { FieldState, FieldValue, Requirements } from './requirements';

/** A field of which nobody has said anything yet. */
export function emptyField(kind: FieldKind): FieldState {
  const common = {
    source: null,
    confidence: 0,
    provenance: null,
    isPersons: false,
    suggestion: null,
    declined: [],
  };
  return kind === 'text'
    ? { kind, value: null, ...common }
    : { kind, items: [], removed: [], ...common };
}

export function emptyRequirements(template: RequirementTemplate): Requirements {
  return Object.fromEntries(template.fields.map((field) => [field.key, emptyField(field.kind)]));
}

/** What the field holds; an empty list and a blank text are `null`. */
export function contentOf(field: FieldState): FieldValue {
  if (field.kind === 'text') return isBlank(field.value) ? null : field.value;
  return field.items.length === 0 ? null : field.items.map((item) => item.text);
}

/** Whether two states hold the same, wherever it came from. Order of list items counts. */
export function hasSameContent(one: FieldState, other: FieldState): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** Whether a text holds nothing that a reader could see. */
export function isBlank(text: string | null): boolean {
  return text === null || !/[^\s\p{Cf}\p{Cc}\u2800\u3164\uFFA0\u115F\u1160]/u.test(text);
}
