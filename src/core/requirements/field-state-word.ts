import { contentOf } from './field-content';
import type { FieldState, Source } from './requirements';

const sourceWords = {
  user: 'You edited',
  stated: 'You said',
  inferred: 'Inferred',
} as const satisfies Record<Source, string>;

export type FieldStateWord = (typeof sourceWords)[Source] | 'Missing';

/** How a field stands, in words; `null` for one that may be empty and is. */
export function fieldStateWord(
  field: FieldState,
  { isRequired }: { isRequired: boolean },
): FieldStateWord | null {
  if (contentOf(field) === null) return isRequired ? 'Missing' : null;
  return field.source && sourceWords[field.source];
}
