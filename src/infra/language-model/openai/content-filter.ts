import { isRecord } from './json-value';

/**
 * Categories whose verdict says `filtered: true`. A verdict is an object, or a list of them
 * (`custom_blocklists`). `detected: true` alone is an annotation, not a block.
 */
export function filteredCategories(verdicts: unknown): string[] {
  if (!isRecord(verdicts)) return [];
  return Object.entries(verdicts)
    .filter(([category, verdict]) => /^[\w-]{1,40}$/.test(category) && isFiltered(verdict))
    .map(([category]) => category);
}

function isFiltered(verdict: unknown): boolean {
  if (Array.isArray(verdict)) return verdict.some(isFiltered);
  return isRecord(verdict) && verdict.filtered === true;
}
