import { contentOf } from '@/core/requirements/field-content';
import type { FieldKey, RequirementTemplate } from '@/core/requirements/requirement-template';
import type { FieldValue, Requirements } from '@/core/requirements/requirements';
import { addItems } from './add-items';
import type { Change } from './change';
import { replaceWords } from './words-in-text';

/** What the reply says of one field. */
export interface FieldReply {
  fieldKey: FieldKey;
  /** The whole value after the message; `''` or `[]` empties the field. */
  value: string | string[];
  quote: string;
  confidence: number;
  /** What the field held before. */
  before: FieldValue;
}

/** The fields that a message changes, in the template's order, each once. */
export function applyChanges(
  template: RequirementTemplate,
  requirements: Requirements,
  changes: readonly Change[],
): FieldReply[] {
  return template.fields.flatMap(({ key, kind }) => {
    const state = requirements[key];
    const before = state ? contentOf(state) : null;
    const empty = kind === 'text' ? '' : [];
    const value = before === null ? empty : typeof before === 'string' ? before : [...before];
    const start: FieldReply = { fieldKey: key, value, quote: '', confidence: 0, before };
    let reply = start;
    for (const change of changes) {
      if (change.fieldKey === key) reply = { ...reply, ...applyChange(reply, change) };
    }
    return isSame(reply.value, before) ? [] : [reply];
  });
}

const certain = 0.97;

function applyChange({ value }: FieldReply, change: Change): Partial<FieldReply> {
  const items = typeof value === 'string' ? [] : value;
  switch (change.kind) {
    case 'set-text':
      return { value: change.value, quote: change.quote, confidence: change.confidence };
    case 'clear':
      return {
        value: typeof value === 'string' ? '' : [],
        quote: change.quote,
        confidence: certain,
      };
    case 'replace-words': {
      const replaced = (text: string) => replaceWords(text, change.from, change.to);
      const next = typeof value === 'string' ? replaced(value) : value.map(replaced);
      return isSame(next, value) ? {} : { value: next, quote: change.quote, confidence: certain };
    }
    case 'set-items':
      return addItems([], change);
    case 'add-items':
      return addItems(items, change);
    case 'replace-item': {
      const next = items.map((text, index) => (index === change.index ? change.item.text : text));
      return { value: next, quote: change.item.quote, confidence: certain };
    }
    case 'remove-items': {
      const next = items.filter((_, index) => !change.indexes.includes(index));
      return { value: next, quote: change.quote, confidence: certain };
    }
  }
}

function isSame(value: string | string[], before: FieldValue): boolean {
  return value.length === 0 ? before === null : JSON.stringify(value) === JSON.stringify(before);
}
