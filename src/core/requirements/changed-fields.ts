import type { Requirements } from './requirements';

/** The fields of `after` that are not exactly as in `before`: what an event has to name. */
export function changedFields(before: Requirements, after: Requirements): Requirements {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, field]) => JSON.stringify(field) !== JSON.stringify(before[key]),
    ),
  );
}
