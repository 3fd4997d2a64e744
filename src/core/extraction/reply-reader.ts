import type { RequirementTemplate } from '../requirements/requirement-template';
import type { ExtractedField, ExtractedReply } from './extracted-part';
import { fieldReader } from './field-reader';
import type { ValueReader } from './json-walker';
import { questionReader } from './question-reader';
import { createTextCleaner } from './text-cleaner';
import type { DropCounter } from './value-readers';

interface ReplyReading {
  template: RequirementTemplate;
  onDrop: DropCounter;
  /** The next piece of the message. */
  onText: (text: string) => void;
  onDraft: (fieldKey: string, text: string) => void;
  onField: (field: ExtractedField) => void;
  onQuestion: (question: ExtractedReply['question']) => void;
  /** A key of ours was read: the object is a reply. */
  onReply: () => void;
}

/** Reads `{message, requirements, question}`, in any order. */
export function replyReader(reading: ReplyReading): ValueReader {
  const { template, onDrop } = reading;
  const fieldKeys = new Set(template.fields.map(({ key }) => key));

  const requirementsReader: ValueReader = {
    null: () => {},
    member: (key) => {
      const field = template.fields.find((candidate) => candidate.key === key);
      if (!field) return null;
      const onDraft = (text: string) => reading.onDraft(key, text);
      return fieldReader({ field, onDrop, onDraft, onField: reading.onField });
    },
  };
  const messageReader = (): ValueReader => {
    const cleaner = createTextCleaner(onDrop);
    return {
      null: () => {},
      piece: (piece) => reading.onText(cleaner.push(piece)),
      close: () => reading.onText(cleaner.end()),
    };
  };
  const readers: ReadonlyMap<string, () => ValueReader> = new Map([
    ['message', messageReader],
    ['requirements', () => requirementsReader],
    ['question', () => questionReader({ ...reading, fieldKeys })],
  ]);

  return {
    member: (key) => {
      const reader = readers.get(key);
      if (reader) reading.onReply();
      return reader?.() ?? null;
    },
  };
}
