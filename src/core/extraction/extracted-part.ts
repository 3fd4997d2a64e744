import type { FieldKey } from '../requirements/requirement-template';

/** One field of the model's reply, read whole and checked for its shape. */
export interface ExtractedField {
  fieldKey: FieldKey;
  /** `null`: the model says nothing about the field. Texts and items are trimmed, never blank in a list. */
  value: string | string[] | null;
  /** As the model wrote it; not yet looked up in the person's messages. */
  quote: string | null;
  /** 0 to 1. */
  confidence: number;
}

/** What one piece of the model's raw text brought to light. Empty parts are left out by the extractor. */
export interface ExtractedPart {
  /** The next piece of the message; `''` for none. Never half a character and never JSON syntax. */
  text: string;
  /** The next pieces of text fields that are still being written. */
  drafts: readonly { fieldKey: FieldKey; text: string }[];
  /** Fields whose JSON has closed. */
  fields: readonly ExtractedField[];
}

export interface ExtractedReply extends ExtractedPart {
  /** The model's one question, if it asked one about a field of the template. */
  question: { fieldKey: FieldKey; options: string[] } | null;
  /** How much of the reply did not fit and was dropped: unknown keys, wrong types, NULs, a second object. */
  droppedCount: number;
  /** Whether anything at all came out: text or a field. */
  isEmpty: boolean;
}

/**
 * Reads a growing reply in one pass; cost is linear in its length however it is cut.
 *
 * `push` takes the next raw text and returns what became certain; `end` returns the rest. Pieces of `text` over
 * all calls, joined, are exactly the reply's message.
 */
export interface ReplyExtractor {
  push(rawText: string): ExtractedPart;
  end(): ExtractedReply;
}
