import type { ExtractedField, ExtractedReply } from '@/core/extraction/extracted-part';
import { createReplyExtractor } from '@/core/extraction/reply-extractor';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';

/** A whole reply taken apart: everything that came out, joined, and what each piece brought to light. */
export interface WholeExtraction extends Omit<ExtractedReply, 'drafts'> {
  /** Text after each piece, and after the end. */
  texts: string[];
  /** Joined drafts of each field. */
  drafts: Record<string, string>;
}

/** Feeds the pieces to a new extractor. */
export function extractReply(
  pieces: readonly string[],
  template: RequirementTemplate = defaultTemplate,
): WholeExtraction {
  const extractor = createReplyExtractor(template);
  const parts = pieces.map((piece) => extractor.push(piece));
  const rest = extractor.end();
  const texts: string[] = [];
  const fields: ExtractedField[] = [];
  const drafts: Record<string, string> = {};
  for (const part of [...parts, rest]) {
    texts.push((texts.at(-1) ?? '') + part.text);
    fields.push(...part.fields);
    for (const { fieldKey, text } of part.drafts)
      drafts[fieldKey] = (drafts[fieldKey] ?? '') + text;
  }
  return { ...rest, text: texts.at(-1) ?? '', texts, fields, drafts };
}

/** The text cut into pieces of so many UTF-16 code units, whatever they fall into. */
export function piecesOf(text: string, length: number): string[] {
  const count = Math.ceil(text.length / length);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}
