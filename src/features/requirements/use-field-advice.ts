'use client';

import type { Advice } from '@/core/requirements/lint/advice';
import { lintRequirements } from '@/core/requirements/lint-requirements';
import type { FieldKey, RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import { useKnownTables } from '@/features/session/known-tables';
import { useSession } from '@/features/session/use-session';
import { useTemplate } from '@/features/session/use-template';

/** Rules look across fields, so advice is found for all of them at once, and once for each state of the panel. */
const adviceByState = new WeakMap<Requirements, Advice[]>();

export function useFieldAdvice(fieldKey: FieldKey): Advice[] {
  const template = useTemplate();
  const knownTables = useKnownTables();
  const requirements = useSession((session) => session.requirements);
  const advice = adviceOf(template, requirements, knownTables);
  return advice.filter((each) => each.fieldKey === fieldKey);
}

function adviceOf(
  template: RequirementTemplate,
  requirements: Requirements,
  knownTables: readonly string[],
): Advice[] {
  const known = adviceByState.get(requirements);
  if (known) return known;
  const advice = lintRequirements(template, requirements, { knownTables });
  adviceByState.set(requirements, advice);
  return advice;
}
