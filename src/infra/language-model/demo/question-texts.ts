import type { RequirementField } from '@/core/requirements/requirement-template';

const texts: Readonly<Record<string, string>> = {
  description: 'What should be done with the data? A sentence or two is enough.',
  target_table: 'Which table should the result be written to?',
  objective: 'Why is it needed: what becomes better, and for whom?',
  success_criteria: 'How will you see that it worked?',
  constraints: 'Are there limits to keep, such as a time, a cost or data that must not be touched?',
};

/** The question for a field; always the same words, so that an answer can be told by what was asked. */
export function questionText(field: RequirementField): string {
  const known = texts[field.key];
  if (known) return known;
  if (field.role === 'title') return 'What should the task be called?';
  if (field.role === 'table') return 'Which table is it about?';
  return `What should I note for **${field.label}**? ${field.hint}`;
}
