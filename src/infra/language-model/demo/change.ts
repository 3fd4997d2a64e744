import type { FieldKey } from '@/core/requirements/requirement-template';
import type { FieldValue } from '@/core/requirements/requirements';

/** One point for a list, with the person's words it rests on. */
export interface NewItem {
  text: string;
  quote: string;
}

/** What one message wants of one field. Every quote is a part of that message, to the letter. */
export type Change =
  | { kind: 'set-text'; fieldKey: FieldKey; value: string; quote: string; confidence: number }
  | {
      kind: 'add-items';
      fieldKey: FieldKey;
      items: readonly NewItem[];
      confidence: number;
      isCorrection: boolean;
    }
  | { kind: 'set-items'; fieldKey: FieldKey; items: readonly NewItem[]; confidence: number }
  | { kind: 'replace-item'; fieldKey: FieldKey; index: number; item: NewItem }
  | { kind: 'remove-items'; fieldKey: FieldKey; indexes: readonly number[]; quote: string }
  | { kind: 'replace-words'; fieldKey: FieldKey; from: string; to: string; quote: string }
  | { kind: 'clear'; fieldKey: FieldKey; quote: string };

/** What was understood of a message, beside the changes. */
export type Note =
  /** The message asked for an item that is not there. */
  | { kind: 'no-such-item'; fieldKey: FieldKey }
  /** Several tables could be the target; they become the options of the question. */
  | { kind: 'several-tables'; names: readonly string[] }
  /** Only tables that are read were named. */
  | { kind: 'only-sources'; names: readonly string[] }
  /** The field holds already what was said, for instance because an answer was clicked. */
  | { kind: 'holds-already'; fieldKey: FieldKey; value: FieldValue }
  /** What was said was declined or undone before, and so is not taken over. */
  | { kind: 'declined-before'; fieldKey: FieldKey }
  /** The person said that there is nothing for a field. */
  | { kind: 'declined'; fieldKey: FieldKey }
  /** The person does not know yet. */
  | { kind: 'unsure' }
  /** Something looked like a password or a key and was left out. */
  | { kind: 'secret' }
  /** The person asked what a field is for. */
  | { kind: 'explain'; fieldKey: FieldKey };

export interface Understanding {
  changes: readonly Change[];
  notes: readonly Note[];
}
