import { type FoldedText, foldText } from './folded-text';

/** A stretch of a text in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** A shorter quote stands in nearly every text, so it has to be whole words. */
const shortQuoteLength = 4;

/**
 * Where a quote stands in a text, case, white space, punctuation and compatibility forms aside, in any script.
 * An occurrence of whole words is preferred. `null` when there is none, or nothing of the quote counts.
 */
export function findQuote(text: string, quote: string): TextRange | null {
  const needle = foldText(quote);
  if (needle.folded === '') return null;
  const hay = foldText(text);
  const length = needle.folded.length;
  const first = hay.folded.indexOf(needle.folded);
  for (let at = first; at >= 0; at = hay.folded.indexOf(needle.folded, at + 1)) {
    if (isWholeWords(text, rangeAt(hay, at, length))) {
      return withOuterSigns(text, rangeAt(hay, at, length), { quote, needle });
    }
  }
  if (first < 0 || length < shortQuoteLength) return null;
  return withOuterSigns(text, rangeAt(hay, first, length), { quote, needle });
}

function rangeAt({ starts, ends }: FoldedText, at: number, length: number): TextRange {
  return { start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0 };
}

/** Scripts that put no space between words: a word may begin and end anywhere. */
const spacelessScripts =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}\p{sc=Tibt}]/u;
const wordSign = /[\p{L}\p{N}\p{M}]/u;

function isWholeWords(text: string, { start, end }: TextRange): boolean {
  return isWordEdge(text, start) && isWordEdge(text, end);
}

function isWordEdge(text: string, position: number): boolean {
  const before = [...text.slice(Math.max(position - 2, 0), position)].at(-1);
  const after = [...text.slice(position, position + 2)][0];
  return !isInsideWord(before) || !isInsideWord(after);
}

function isInsideWord(sign: string | undefined): boolean {
  return sign !== undefined && wordSign.test(sign) && !spacelessScripts.test(sign);
}

/** Takes in the quote's own first and last punctuation where the text has it as well. */
function withOuterSigns(
  text: string,
  { start, end }: TextRange,
  { quote, needle }: { quote: string; needle: FoldedText },
): TextRange {
  const before = quote.slice(0, needle.starts[0]).trimStart();
  const after = quote.slice(needle.ends.at(-1)).trimEnd();
  return {
    start: before !== '' && text.slice(0, start).endsWith(before) ? start - before.length : start,
    end: text.startsWith(after, end) ? end + after.length : end,
  };
}
