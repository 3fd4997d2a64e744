import type { FieldKey } from '@/core/requirements/requirement-template';

/** Ids of a field's elements, by which they refer to each other. */
export function fieldIds(key: FieldKey) {
  return {
    /** What takes the cursor: a textbox, or the button that adds the first item of a list. */
    input: `field-${key}`,
    label: `field-${key}-label`,
    state: `field-${key}-state`,
    hint: `field-${key}-hint`,
  };
}
