import { AppError } from '../errors';
import { isBlank } from '../requirements/field-content';

/** Longest message of a person, in Unicode code points. */
export const maxMessageLength = 10_000;

/**
 * The message as it is stored: unchanged, to the letter.
 *
 * @throws AppError `message_blank`, `message_too_long`, or `invalid_input` for text that is not well formed
 * Unicode or holds U+0000, which databases and models refuse.
 */
export function checkMessageText(text: string): string {
  if (isBlank(text)) throw new AppError('message_blank');
  if (lengthInCodePoints(text) > maxMessageLength) throw new AppError('message_too_long');
  if (!isStorableText(text)) {
    const issues = ['The text holds characters that cannot be stored; remove them and try again.'];
    throw new AppError('invalid_input', { details: { issues } });
  }
  return text;
}

/** Whether a text survives every store unchanged: no lone surrogate, no U+0000. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

export function lengthInCodePoints(text: string): number {
  if (text.length <= maxMessageLength) return text.length;
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
