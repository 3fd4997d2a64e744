import type { Passage, SourceText } from './source-text';

const sentenceEnd = /[.!?;。！？؟；](?=$|[\s"'”’)»」』*]|[^\s.,!?;\p{L}\p{N}_/\\:-])|[。！？]|\n/gu;
/** After these another word of the same sentence follows. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|approx|ca|no|nr|z\. ?b|d\. ?h|u\. ?a|bzw|inkl|evtl|mind|ggf|bzgl|vgl|zzgl|personenbez|min|max|std|dept|mr|mrs|dr|p\. ?ej)\.$/iu;
/** These may end a sentence as well. */
const listEnd = /(?:^|[\s(])(?:etc|usw|u\. ?ä|ex)\.$/iu;
const longestParenthesis = 200;

/** The sentences of a passage, each with its full stop, in order. */
export function splitSentences(source: SourceText, passage: Passage): Passage[] {
  const sentences: Passage[] = [];
  let start = 0;
  for (const { index, 0: mark } of passage.text.matchAll(sentenceEnd)) {
    const end = index + mark.length;
    if (mark === '\n' && isMiddle(passage.text, end)) continue;
    if (mark === '.' && isAbbreviated(passage.text, end)) continue;
    const sentence = passage.text.slice(Math.max(start, end - longestParenthesis), end);
    if (
      mark !== '\n' &&
      isInParenthesis(sentence, passage.text.slice(end, end + longestParenthesis))
    ) {
      continue;
    }
    sentences.push(source.passage(passage.start + start, passage.start + end));
    start = end;
  }
  sentences.push(source.passage(passage.start + start, passage.end));
  return sentences.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** A line break inside a sentence: the next line goes on in lower case. */
function isMiddle(text: string, end: number): boolean {
  return /^[\p{Ll}(]/u.test(text.slice(end, end + 1));
}

function isAbbreviated(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - 14), end);
  const after = text.slice(end, end + 2);
  if (abbreviation.test(before)) return /^ [\p{L}\d(]/u.test(after);
  if (listEnd.test(before)) return /^ [\p{Ll}\d(]/u.test(after);
  const isOrdinal = /(?:zum|am|den|der|dem|\() ?\d{1,2}\.$/iu.test(before);
  return isOrdinal && /^ [\p{L}–-]/u.test(after);
}

/** A full stop within a short parenthesis ends no sentence. */
function isInParenthesis(sentence: string, rest: string): boolean {
  const opened = sentence.lastIndexOf('(');
  if (opened <= sentence.lastIndexOf(')') || sentence.length - opened > longestParenthesis)
    return false;
  const closing = rest.slice(0, longestParenthesis).search(/[()\n]/u);
  return closing >= 0 && rest.charAt(closing) === ')';
}
