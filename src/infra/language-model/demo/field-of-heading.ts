import type { RequirementField } from '@/core/requirements/requirement-template';
import { normalisedName } from './field-names';

const maxWords = 6;

/** Words in a heading, and the field of the default template that stands under it. */
const topics: readonly { pattern: RegExp; name: string }[] = [
  {
    pattern:
      /\b(?:judge|check|verify|test|accept\p{L}*|success\p{L}*|done|measure|erfolg\p{L}*)\b/iu,
    name: 'success criteria',
  },
  {
    pattern: /\b(?:limits?|constraints?|rules?|restrictions?|must|don['’]?ts?|guardrails)\b/iu,
    name: 'constraints',
  },
  { pattern: /\b(?:why|goals?|purpose|reasons?|motivation|warum|ziel)\b/iu, name: 'objective' },
];

/** The field that a heading stands for, by its name or by what it speaks of: «How we will judge it». */
export function fieldOfHeading(
  heading: string,
  names: ReadonlyMap<string, RequirementField>,
): RequirementField | null {
  const named = names.get(normalisedName(heading));
  if (named || heading.split(' ').length > maxWords) return named ?? null;
  const topic = topics.find(({ pattern }) => pattern.test(heading));
  return (topic && names.get(topic.name)) ?? null;
}
