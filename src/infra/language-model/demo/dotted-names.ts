/** A name in a text, and where it begins. */
export interface FoundName {
  name: string;
  start: number;
}

const letter = '[\\p{Script=Latin}_]';
const sign = '[\\p{Script=Latin}\\p{N}_$-]';
const dottedName = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}_$.@/\\\\-])${letter}${sign}{0,126}(?:\\.${letter}${sign}{0,126}){1,3}`,
  'gu',
);
const fileEnding =
  /\.(?:avro|com|csv|de|docx?|gz|html?|io|js|json|log|md|net|orc|org|parquet|pdf|png|py|sh|sql|ts|txt|xlsx?|xml|ya?ml|zip)$/iu;
const columnEnding = /(?:\.|_)(?:id|at|ts)$/iu;
const nextSentence =
  /^\p{Script=Latin}+\.(?:Also|And|But|Das|Der|Die|Es|He|I|If|It|Must|Never|No|Please|She|So|The|Then|They|This|We|Wir|You)$/u;
const abbreviation = /^(?:e\.g|i\.e|z\.b|d\.h|u\.a|a\.k\.a|p\.m|a\.m|node\.js)$/iu;
const otherThings = [fileEnding, columnEnding, nextSentence, abbreviation];

/** Dotted names that can be tables: no files, columns, hosts, addresses, calls, or two sentences without a space. */
export function findDottedNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const { index: start, 0: match } of text.matchAll(dottedName)) {
    const name = match.replace(/-$/u, '');
    const isOther = otherThings.some((pattern) => pattern.test(name));
    if (!isOther && !isPartOfMore(text, start, start + name.length)) found.push({ name, start });
  }
  return found;
}

/** A call, an argument of one, an address or a path. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  const isArgument = /[\p{L}\p{N}_]\($/u.test(text.slice(Math.max(0, start - 2), start));
  return isArgument || /[(@/\\]/u.test(text.charAt(end));
}
