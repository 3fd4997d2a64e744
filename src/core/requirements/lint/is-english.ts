/** Words that tell a text in another language of the Latin script; none of them is an English word. */
const otherLanguages = new Set(
  `der das und kein keine nicht ist sind wird werden für mit von les une dans est sont aucun aucune avec
  los las una para con está están ningún ninguna il gli sono nessun nessuna della het een niet geen zijn voor`.split(
    /\s+/,
  ),
);

/**
 * Whether rules that know English words may judge the text. Another script, and a text with words of another
 * language, are left alone: no advice is better than wrong advice.
 */
export function isEnglish(text: string): boolean {
  if (/(?=\p{L})[^\p{Script=Latin}]/u.test(text)) return false;
  return !text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => otherLanguages.has(word));
}
