import type { FieldKey } from '../requirements/requirement-template';
import type { ExtractedReply } from './extracted-part';
import type { ValueReader } from './json-walker';
import { type DropCounter, listReader, textReader } from './value-readers';

const maxOptions = 4;
const maxOptionLength = 200;

interface QuestionReading {
  fieldKeys: ReadonlySet<FieldKey>;
  onDrop: DropCounter;
  onQuestion: (question: ExtractedReply['question']) => void;
}

/**
 * Reads `{field, options}`. A question about a field that does not exist is dropped. Options are two to four
 * different short answers; fewer than two are no choice, so the question stays without any.
 */
export function questionReader({ fieldKeys, onDrop, onQuestion }: QuestionReading): ValueReader {
  let fieldKey = '';
  let options: string[] = [];
  return {
    null: () => onQuestion(null),
    member: (key) => {
      if (key === 'field') {
        return textReader({
          maxLength: maxOptionLength,
          onDrop,
          onText: (text) => {
            fieldKey = text;
          },
        });
      }
      if (key !== 'options') return null;
      return listReader({
        maxItems: maxOptions,
        maxLength: maxOptionLength,
        onDrop,
        onNull: () => {},
        onList: (items) => {
          options = [...new Set(items)];
        },
      });
    },
    close: () => {
      if (fieldKeys.has(fieldKey)) {
        onQuestion({ fieldKey, options: options.length < 2 ? [] : options });
      } else onDrop(1);
    },
  };
}
