import type { RequirementField } from '@/core/requirements/requirement-template';
import { normalisedName } from './field-names';

const none =
  /^(?:there (?:are|is) |i have |we have )?(?:no|without|keine?) (?:other |more |further |weiteren )?(.{3,30})$/iu;

/** The fields that a text says there is nothing for: «no constraints, and no criteria»; else none. */
export function declinedFields(
  text: string,
  names: ReadonlyMap<string, RequirementField>,
): RequirementField[] {
  if (text.length > 120) return [];
  const parts = text
    .split(/[,;.!]| (?:and|or|und|oder) /u)
    .map((part) => part.trim().replace(/^(?:and|or|und|oder) /iu, ''))
    .filter((part) => part !== '');
  const fields = parts.map((part) => names.get(normalisedName(none.exec(part)?.[1] ?? '')));
  return fields.every((field) => field !== undefined) ? fields : [];
}
