import type { FieldKey } from '../requirements/requirement-template';
import type { Requirements } from '../requirements/requirements';

interface Draft {
  fieldKey: FieldKey;
  text: string;
}

/**
 * Lets through what is news of the drafts of one reply, given the requirements before it. A reply repeats the
 * values that still hold: a draft is held back for as long as it only repeats the value, and then comes whole.
 * A field of the person has no draft.
 */
export function createDraftFilter(
  requirements: Requirements,
): (drafts: readonly Draft[]) => Draft[] {
  const repeatedLengths = new Map<FieldKey, number>();
  const changing = new Set<FieldKey>();

  const newsOf = ({ fieldKey, text }: Draft): string => {
    const field = requirements[fieldKey];
    if (field?.isPersons) return '';
    if (changing.has(fieldKey)) return text;
    const value = (field?.kind === 'text' && field.value) || '';
    const repeatedLength = repeatedLengths.get(fieldKey) ?? 0;
    if (value.startsWith(text, repeatedLength)) {
      repeatedLengths.set(fieldKey, repeatedLength + text.length);
      return '';
    }
    changing.add(fieldKey);
    return value.slice(0, repeatedLength) + text;
  };

  return (drafts) =>
    drafts.flatMap((draft) => {
      const text = newsOf(draft);
      return text === '' ? [] : [{ ...draft, text }];
    });
}
