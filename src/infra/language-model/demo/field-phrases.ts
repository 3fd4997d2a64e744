import type { RequirementField } from '@/core/requirements/requirement-template';
import { normalisedName } from './field-names';
import { itemTexts } from './find-items';
import type { Reading } from './reading';

const fillers = /^(?:the|number|no\.?|nr\.?|and|und|&|success|acceptance|die|das|den|der|item)?$/iu;
const pronouns = /^(?:ones?|items?|points?|punkt|it)$/iu;
const maxWords = 5;

/** Readings of «second criterion», «criterion 2» and «last one»: a list field and the words beside its name. */
export function fieldPhrases(
  reading: Reading,
  phrase: string,
): { field: RequirementField; words: string[] }[] {
  const { names } = reading;
  const words = phrase.split(/[ ,]/u).filter((word) => !fillers.test(word));
  if (words.length === 0 || words.length > maxWords) return [];
  const named = words.flatMap((word) => names.get(normalisedName(word)) ?? []);
  const isNumber = /^(?:number|no\.?|nr\.?|#) ?\d+$/iu.test(phrase);
  const unnamed = isNumber || words.some((word) => pronouns.test(word)) ? onlyList(reading) : null;
  const fields = named.length === 0 && unnamed ? [unnamed] : named;
  const rest = words.filter((word) => !pronouns.test(word) && !names.has(normalisedName(word)));
  return fields
    .filter(({ kind }) => kind === 'list' && rest.length > 0)
    .map((field) => ({ field, words: rest }));
}

/** The list that is meant when none is named: the one that was asked for, or the only one with items. */
function onlyList({ asked, template, requirements }: Reading): RequirementField | null {
  if (asked?.kind === 'list') return asked;
  const lists = template.fields.filter(
    (field) => field.kind === 'list' && itemTexts(requirements, field).length > 0,
  );
  return lists.length === 1 ? (lists[0] ?? null) : null;
}
