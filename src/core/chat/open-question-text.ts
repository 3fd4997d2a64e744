import type { RequirementField } from '../requirements/requirement-template';
import type { Question } from '../sessions/question';

const maxLength = 500;

/** Between two sentences: white space after a mark, a mark of a script that needs none, or a new line. */
const sentenceEnd = /(?<=[.!?؟])\s+|(?<=[。！？])|\n+/u;

/**
 * A question as it goes with the task: the last one that the reply asks, or the field and the answers that were
 * offered when the reply asks none.
 */
export function openQuestionText(
  reply: string,
  question: Question,
  field: RequirementField,
): string {
  const sentences = reply
    .replaceAll('**', '')
    .split(sentenceEnd)
    .map((sentence) => sentence.replace(/^[\s#>-]+/u, '').trimEnd());
  const asked = sentences.findLast((sentence) => /[?？؟]$/u.test(sentence));
  if (asked && asked.length <= maxLength) return asked;
  const offered = question.options.length > 0 ? ` (${question.options.join(' / ')})` : '';
  return `${field.label}?${offered}`.slice(0, maxLength);
}
