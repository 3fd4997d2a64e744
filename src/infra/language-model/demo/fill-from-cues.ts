import { contentOf } from '@/core/requirements/field-content';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { Change } from './change';
import { newItem, quoteOf } from './quoted-item';
import type { Said } from './read-sentence';
import type { Reading } from './reading';
import { tidyText, withoutInfinitive } from './tidy';

/** Objective, criteria and constraints, as the sentences' own words show them. */
export function fillFromCues(reading: Reading, said: readonly Said[]): Change[] {
  const { objective, criteria, constraints } = reading.roles;
  const about = (topic: Said['topic']) => said.filter((one) => one.topic === topic);
  return [
    ...fillObjective(reading, objective, about('objective')),
    ...fillList(reading, criteria, about('criterion')),
    ...fillList(reading, constraints, about('constraint')),
  ];
}

/** A reason given in passing does not replace an objective that is there; one that is called so does. */
function fillObjective(
  reading: Reading,
  field: RequirementField | null,
  said: readonly Said[],
): Change[] {
  const state = field ? reading.requirements[field.key] : undefined;
  const isFilled = state !== undefined && contentOf(state) !== null && reading.asked !== field;
  const reasons = said.filter(({ isExplicit }) => isExplicit || !isFilled);
  const first = reasons.find(({ isExplicit }) => isExplicit) ?? reasons[0];
  if (!field || !first) return [];
  const value = tidyText(withoutInfinitive(tidyText(first.passage.text)));
  if (value.length < 4) return [];
  const quote = quoteOf(reading, first.passage);
  return [{ kind: 'set-text', fieldKey: field.key, value, quote, confidence: confidenceOf(first) }];
}

function fillList(
  reading: Reading,
  field: RequirementField | null,
  said: readonly Said[],
): Change[] {
  return said.flatMap((one): Change[] => {
    const items = newItem(reading, one.passage);
    const { isCorrection } = one;
    const confidence = confidenceOf(one);
    if (!field || items.length === 0) return [];
    return [{ kind: 'add-items', fieldKey: field.key, items, isCorrection, confidence }];
  });
}

/** Surer where the sentence itself says what it is about. */
function confidenceOf({ isExplicit }: Said): number {
  return isExplicit ? 0.92 : 0.8;
}
