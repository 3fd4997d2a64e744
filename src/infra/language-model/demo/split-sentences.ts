import type { Passage, SourceText } from './source-text';

const sentenceEnd = /[.!?;。！？؟；](?=$|[\s"'”’)»」』*]|[^\s.,!?;\p{L}\p{N}_/\\:-])|[。！？]|\n/gu;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|ca|no|nr|mind|ggf|bzgl|vgl|zzgl|personenbez|std|evtl|ex|p\. ?ej|z\. ?b|d\. ?h|u\. ?a|bzw|usw|inkl|evtl|min|max|dept|mr|mrs|dr)\.$/iu;

/** The sentences of a passage, each with its full stop, in order. */
export function splitSentences(source: SourceText, passage: Passage): Passage[] {
  const sentences: Passage[] = [];
  let start = 0;
  for (const { index, 0: mark } of passage.text.matchAll(sentenceEnd)) {
    const end = index + mark.length;
    if (mark === '\n' && isMiddle(passage.text, end)) continue;
    if (mark === '.' && isAbbreviated(passage.text, end)) continue;
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
  const before = text.slice(Math.max(0, end - 12), end);
  if (abbreviation.test(before)) return /^ [\p{Ll}\d(]/u.test(text.slice(end, end + 2));
  const isOrdinal = /(?:^|\s)(?:zum|am|den|der|dem) \d{1,2}\.$/iu.test(before);
  return isOrdinal && /^ \p{L}/u.test(text.slice(end, end + 2));
}
