const germanWords = /\b(?:und|der|die|das|nicht|bitte|wir|ich|muss|soll|ist|mit|für|nach|aus)\b/giu;

/** Whether a text is mostly not English, as far as scripts and common German words show it. */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latinLetters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const words = text.split(/\s/u).length;
  const german = text.match(germanWords)?.length ?? 0;
  return latinLetters * 3 < letters * 2 || german * 8 > words;
}
