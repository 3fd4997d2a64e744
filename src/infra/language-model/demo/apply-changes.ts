import { contentOf } from '@/core/requirements/field-content';
import type { FieldKey, RequirementTemplate } from '@/core/requirements/requirement-template';
import type { FieldValue, Requirements } from '@/core/requirements/requirements';
import type { Change, NewItem } from './change';

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
  return template.fields.flatMap(({ key }) => {
    const state = requirements[key];
    const before = state ? contentOf(state) : null;
    const own = changes.filter(({ fieldKey }) => fieldKey === key);
    const reply = own.reduce<FieldReply | null>(
      (sofar, change) => applyChange(sofar ?? startReply(key, before), change),
      null,
    );
    return reply && !isSame(reply.value, before) ? [reply] : [];
  });
}

function startReply(fieldKey: FieldKey, before: FieldValue): FieldReply {
  const value = before === null ? '' : typeof before === 'string' ? before : [...before];
  return { fieldKey, value, quote: '', confidence: 0, before };
}

function applyChange(reply: FieldReply, change: Change): FieldReply {
  const items = typeof reply.value === 'string' ? [] : reply.value;
  switch (change.kind) {
    case 'set-text':
      return { ...reply, value: change.value, quote: change.quote, confidence: change.confidence };
    case 'clear':
      return {
        ...reply,
        value: reply.before === null || typeof reply.before === 'string' ? '' : [],
        quote: change.quote,
        confidence: 0.97,
      };
    case 'set-items':
      return withItems(reply, change.items, { kept: [], confidence: change.confidence });
    case 'add-items':
      return withItems(reply, change.items, { kept: items, confidence: change.confidence });
    case 'replace-item': {
      const value = items.map((text, index) => (index === change.index ? change.item.text : text));
      return { ...reply, value, quote: change.item.quote, confidence: 0.97 };
    }
    case 'remove-items': {
      const value = items.filter((_, index) => !change.indexes.includes(index));
      return { ...reply, value, quote: change.quote, confidence: 0.97 };
    }
  }
}

function withItems(
  reply: FieldReply,
  added: readonly NewItem[],
  { kept, confidence }: { kept: readonly string[]; confidence: number },
): FieldReply {
  const value = [...kept];
  for (const { text } of added) {
    const isKnown = value.some((other) => other.toLowerCase() === text.toLowerCase());
    if (!isKnown) value.push(text);
  }
  const longest = [...added].sort((one, other) => other.quote.length - one.quote.length)[0];
  return { ...reply, value, quote: longest?.quote ?? '', confidence };
}

function isSame(value: string | string[], before: FieldValue): boolean {
  const isEmpty = value.length === 0;
  return isEmpty ? before === null : JSON.stringify(value) === JSON.stringify(before);
}
