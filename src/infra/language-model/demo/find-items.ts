import { contentOf } from '@/core/requirements/field-content';
import type { RequirementField } from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';

const ordinals = [
  ['1', '1st', 'first', 'erste', 'ersten', 'erstes', '最初', '1つ目', '一つ目'],
  ['2', '2nd', 'second', 'two', 'zweite', 'zweiten', 'zweites', '2つ目', '二つ目', '2番目'],
  ['3', '3rd', 'third', 'three', 'dritte', 'dritten', 'drittes', '3つ目', '三つ目', '3番目'],
  ['4', '4th', 'fourth', 'four', 'vierte', 'vierten', 'viertes', '4つ目', '4番目'],
  ['5', '5th', 'fifth', 'five', 'fünfte', 'fünften', 'fünftes', '5つ目', '5番目'],
  ['6', '6th', 'sixth', 'six', 'sechste', 'sechsten'],
  ['7', '7th', 'seventh', 'seven', 'siebte', 'siebten'],
  ['8', '8th', 'eighth', 'eight', 'achte', 'achten'],
  ['9', '9th', 'ninth', 'nine', 'neunte', 'neunten'],
  ['10', '10th', 'tenth', 'ten', 'zehnte', 'zehnten'],
] as const;
const lastWords = ['last', 'final', 'that', 'this', 'letzte', 'letzten', 'letztes', '最後'];
const stopWords = new Set(
  'a an and are about at be by can for from has have in into is it its limit must no not of on one only or part regarding requirement rule says saying says should that the there thing this to we with der die das den dem ein eine mit über zu zum zur von nicht muss'.split(
    ' ',
  ),
);

/** The place, from 0, that a word such as «second», «2.» or «last» names; `null` when it names none. */
export function placeOf(word: string, count: number): number | null {
  const plain = word.toLowerCase().replace(/[#.,:)]/gu, '');
  if (lastWords.includes(plain)) return count - 1;
  const place = ordinals.findIndex((names) => names.some((name) => name === plain));
  return place < 0 ? null : place;
}

/** The items of a list field as it stands now. */
export function itemTexts(requirements: Requirements, { key }: RequirementField): string[] {
  const state = requirements[key];
  const content = state ? contentOf(state) : null;
  return content === null || typeof content === 'string' ? [] : [...content];
}

/** Places of the items that hold every word of a description such as «duplicates» or «the 6am limit». */
export function itemsAbout(items: readonly string[], description: string): number[] {
  const words = significantWords(description);
  if (words.length === 0) return [];
  return items.flatMap((item, index) => {
    const known = significantWords(item);
    const isAbout = words.every((word) => known.some((other) => isSameWord(word, other)));
    return isAbout ? [index] : [];
  });
}

function significantWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_.%:€$]/u)
    .map((word) => word.replace(/^[.:]{1,3}|[.:]{1,3}$/gu, ''))
    .filter((word) => word !== '' && !stopWords.has(word));
}

function isSameWord(one: string, other: string): boolean {
  return (
    one === other ||
    (one.length > 3 &&
      other.length > 3 &&
      (other.startsWith(stem(one)) || one.startsWith(stem(other))))
  );
}

function stem(word: string): string {
  return word.replace(/(?:ing|ies|ed|es|s|e|n|en)$/u, '');
}
