import { isBlank } from '../requirements/field-content';
import { maxListItems, type RequirementField } from '../requirements/requirement-template';
import type { ExtractedField } from './extracted-part';
import type { ValueReader } from './json-walker';
import { type DropCounter, listReader, textReader } from './value-readers';

/** Confidence of a value whose confidence is missing or unreadable. */
export const defaultConfidence = 0.5;
/** A longer quote cannot be in a message and is dropped. */
const maxQuoteLength = 10_000;

interface FieldReading {
  field: RequirementField;
  onDrop: DropCounter;
  /** A text value grew by this much. */
  onDraft: (text: string) => void;
  /** The field's object has closed. */
  onField: (field: ExtractedField) => void;
}

/**
 * Reads one field: `{quote, value, confidence}` in any order. A field whose value is missing or of a wrong type
 * is dropped; a bad quote or confidence costs only itself. Values are cut to the field's limits.
 */
export function fieldReader({ field, onDrop, onDraft, onField }: FieldReading): ValueReader {
  let value: string | string[] | null | undefined;
  let quote: string | null = null;
  let confidence = defaultConfidence;
  const onMismatch = () => {
    value = undefined;
  };
  const onNull = () => {
    value = null;
  };
  const valueReader = (): ValueReader => {
    const reading = { maxLength: field.maxLength, onDrop, onMismatch, onNull };
    return field.kind === 'text'
      ? textReader({
          ...reading,
          onGrowth: onDraft,
          onText: (text) => {
            value = isBlank(text) ? '' : text;
          },
        })
      : listReader({
          ...reading,
          maxItems: maxListItems,
          onList: (items) => {
            value = items.filter((item) => !isBlank(item));
          },
        });
  };
  const readers: ReadonlyMap<string, () => ValueReader> = new Map([
    ['value', valueReader],
    [
      'quote',
      () =>
        quoteReader((read) => {
          quote = read;
        }, onDrop),
    ],
    [
      'confidence',
      () =>
        confidenceReader((read) => {
          confidence = read;
        }, onDrop),
    ],
  ]);

  return {
    member: (key) => readers.get(key)?.() ?? null,
    close: () => {
      if (value === undefined) onDrop(1);
      else onField({ fieldKey: field.key, value, quote, confidence });
    },
  };
}

function quoteReader(onQuote: (quote: string | null) => void, onDrop: DropCounter): ValueReader {
  return textReader({
    maxLength: maxQuoteLength + 1,
    onDrop,
    onText: (text) => {
      const isUsable = text !== '' && text.length <= maxQuoteLength;
      onQuote(isUsable ? text : null);
    },
    onNull: () => onQuote(null),
  });
}

function confidenceReader(onConfidence: (value: number) => void, onDrop: DropCounter): ValueReader {
  return {
    number: (value) => {
      const clamped = Math.min(1, Math.max(0, value));
      if (clamped !== value) onDrop(1);
      onConfidence(clamped);
    },
    null: () => onConfidence(defaultConfidence),
  };
}
