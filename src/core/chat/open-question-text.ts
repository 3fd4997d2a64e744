import type { RequirementField } from '../requirements/requirement-template';
import type { Question } from '../sessions/question';

const maxLength = 500;

/** A sentence that ends in a question mark of any script. */
const questionPattern = /[^.!?。！？؟\n]*[?？؟](?=\s|$|[*_)»”"」])/gu;

/**
 * A question as it goes with the task: the last one that the reply asks, or the field and the answers that were
 * offered when the reply has no question mark.
 */
export function openQuestionText(
  reply: string,
  question: Question,
  field: RequirementField,
): string {
  const asked = [...reply.matchAll(questionPattern)]
    .at(-1)?.[0]
    .replace(/^[\s*_>#-]+/u, '')
    .trim();
  if (asked && asked.length <= maxLength) return asked;
  const offered = question.options.length > 0 ? ` (${question.options.join(' / ')})` : '';
  return `${field.label}?${offered}`.slice(0, maxLength);
}
