import { contentOf } from '@/core/requirements/field-content';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { Change } from './change';
import { quoteOf } from './fill-from-label';
import type { Said } from './read-sentence';
import type { Reading } from './reading';
import { tidyItem, tidyText } from './tidy';

/** Objective, criteria and constraints, as the sentences' own words show them. */
export function fillFromCues(reading: Reading, said: readonly Said[]): Change[] {
  const { objective, criteria, constraints } = reading.roles;
  return [
    ...fillObjective(reading, objective, said),
    ...fillList(
      reading,
      criteria,
      said.filter(({ topic }) => topic === 'criterion'),
    ),
    ...fillList(
      reading,
      constraints,
      said.filter(({ topic }) => topic === 'constraint'),
    ),
  ];
}

/** A reason given in passing does not replace an objective that is there; one that is called so does. */
function fillObjective(
  reading: Reading,
  field: RequirementField | null,
  said: readonly Said[],
): Change[] {
  const state = field ? reading.requirements[field.key] : undefined;
  const isFilled = state !== undefined && contentOf(state) !== null;
  const reasons = said.filter(
    ({ topic, isExplicit }) => topic === 'objective' && (isExplicit || !isFilled),
  );
  const first = reasons.find(({ isExplicit }) => isExplicit) ?? reasons[0];
  if (!field || !first) return [];
  const value = tidyText(first.passage.text);
  if (value.length < 4) return [];
  const quote = quoteOf(reading, first.passage);
  return [{ kind: 'set-text', fieldKey: field.key, value, quote, confidence: 0.92 }];
}

function fillList(
  reading: Reading,
  field: RequirementField | null,
  said: readonly Said[],
): Change[] {
  const items = said
    .map(({ passage }) => ({ text: tidyItem(passage.text), quote: quoteOf(reading, passage) }))
    .filter(({ text }) => text.length > 2);
  if (!field || items.length === 0) return [];
  return [{ kind: 'add-items', fieldKey: field.key, items, confidence: 0.93 }];
}
