import type { RequirementTemplate } from '../requirements/requirement-template';
import type {
  ExtractedField,
  ExtractedPart,
  ExtractedReply,
  ReplyExtractor,
} from './extracted-part';
import { createJsonTokenizer, type JsonTokenizer } from './json-tokenizer';
import { createJsonWalker } from './json-walker';
import { createReplyOpening } from './reply-opening';
import { replyReader } from './reply-reader';
import { createTextCleaner } from './text-cleaner';

/**
 * Takes a reply of the model apart while it arrives, in one pass.
 *
 * The text is the message to the letter, but for U+0000 (dropped), lone surrogates (U+FFFD) and runs of more than
 * 1,000 white-space characters (cut). Of a repeated key the first counts, of several objects the first with a key
 * of ours; without one, prose is the text. A reply that breaks off gives its text and the fields that had closed.
 * Everything else that does not fit is dropped and counted. Never throws.
 */
export function createReplyExtractor(template: RequirementTemplate): ReplyExtractor {
  let part = emptyPart();
  let droppedCount = 0;
  let question: ExtractedReply['question'] = null;
  let isEmpty = true;
  let isProseShown = false;
  let isReply = false;
  let hasMore = false;
  let object: { tokenizer: JsonTokenizer; isDone: () => boolean } | null = null;

  const onDrop = (count: number) => {
    droppedCount += count;
  };
  const showText = (text: string) => {
    part.text += text;
    isEmpty &&= text.trim() === '';
  };
  const prose = createTextCleaner(onDrop);
  const opening = createReplyOpening({
    onDrop,
    onProse: (text) => {
      showText(prose.push(text));
      isProseShown = true;
    },
  });
  const onText = (text: string) => {
    if (text === '') return;
    showText(isProseShown ? `\n\n${text}` : text);
    isProseShown = false;
  };
  const onField = (field: ExtractedField) => {
    part.fields.push(field);
    isEmpty &&= field.value === null;
  };
  const onDraft = (fieldKey: string, text: string) => {
    part.drafts.set(fieldKey, (part.drafts.get(fieldKey) ?? '') + text);
  };
  const onReply = () => {
    isReply = true;
    opening.discardPreamble();
  };
  const onQuestion = (asked: ExtractedReply['question']) => {
    question = asked;
  };
  const beginObject = (beginning: string) => {
    const reader = replyReader({ template, onDrop, onText, onDraft, onField, onQuestion, onReply });
    const walker = createJsonWalker(reader, onDrop);
    object = { tokenizer: createJsonTokenizer(walker, onDrop), isDone: walker.isDone };
    readObject(beginning, 0);
  };
  const readObject = (text: string, start: number): number => {
    if (!object) return start;
    const end = object.tokenizer.read(text, start);
    if (object.isDone()) object = null;
    return end;
  };
  const readOpening = (text: string, start: number): number => {
    const end = opening.read(text, start);
    const beginning = opening.takeObject();
    if (beginning !== null) beginObject(beginning);
    return end;
  };
  const readTail = (text: string) => {
    if (!hasMore && /[^\s`\]]/.test(text)) {
      hasMore = true;
      onDrop(1);
    }
  };
  const takePart = (): ExtractedPart => {
    const { text, drafts, fields } = part;
    for (const { fieldKey } of fields) drafts.delete(fieldKey);
    part = emptyPart();
    return { text, drafts: [...drafts].map(([fieldKey, text]) => ({ fieldKey, text })), fields };
  };

  return {
    push: (rawText) => {
      let index = 0;
      while (index < rawText.length) {
        if (object) index = readObject(rawText, index);
        else if (!isReply) index = readOpening(rawText, index);
        else {
          readTail(rawText.slice(index));
          index = rawText.length;
        }
      }
      return takePart();
    },
    end: () => {
      if (!isReply) opening.end();
      showText(prose.end());
      return { ...takePart(), question, droppedCount, isEmpty };
    },
  };
}

function emptyPart() {
  return { text: '', drafts: new Map<string, string>(), fields: [] as ExtractedField[] };
}
