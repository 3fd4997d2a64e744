import type { RequirementField } from '@/core/requirements/requirement-template';

/** Questions for fields that many templates share, by label. */
const texts: Readonly<Record<string, string>> = {
  Description: 'What should be done with the data? A sentence or two is enough.',
  'Target table': 'Which table should the result be written to?',
  Objective: 'Why is it needed: what becomes better, and for whom?',
  'Success criteria': 'How will you see that it worked?',
  Constraints: 'Are there limits to keep, such as a time, a cost or data that must not be touched?',
};

/** The question for a field; always the same words, so that an answer can be told by what was asked. */
export function questionText({ label, hint, role }: RequirementField): string {
  const known = texts[label];
  if (known) return known;
  if (role === 'title') return `What should be the **${label.toLowerCase()}**? ${hint}`;
  return `What should I note for **${label}**? ${hint}`;
}
