import type { SourceText } from './source-text';
import { type TableRole, tableRole } from './table-role';

/** A name in a message that looks like a table, and what it seems to be for. */
export interface TableMention {
  name: string;
  start: number;
  end: number;
  role: TableRole;
}

const dottedName =
  /(?<![\p{Script=Latin}\p{N}_$.@/\\-])[\p{Script=Latin}_][\p{Script=Latin}\p{N}_$-]{0,126}(?:\.[\p{Script=Latin}_][\p{Script=Latin}\p{N}_$-]{0,126}){1,3}/gu;
const fileEnding =
  /\.(?:avro|com|csv|de|docx?|gz|html?|io|js|json|log|md|net|orc|org|parquet|pdf|png|py|sh|sql|ts|txt|xlsx?|xml|ya?ml|zip)$/iu;
const columnEnding = /(?:\.|_)(?:id|at|ts)$/iu;
const gluedSentence =
  /^\p{Script=Latin}+\.(?:Also|And|But|Das|Der|Die|Es|He|I|If|It|Must|Never|No|Please|She|So|The|Then|They|This|We|Wir|You)$/u;
const abbreviations = /^(?:e\.g|i\.e|z\.b|d\.h|u\.a|a\.k\.a|p\.m|a\.m|node\.js)$/iu;

const namedTable =
  /\b(?:(?:table|tabelle|tabla) (?:is )?(?:called|named|namens|llamada) [`"'“]?|(?:into|to|in|from) (?:the )?table [`"'“]?|table [`"'“])([\p{Script=Latin}_][\p{Script=Latin}\p{N}_$]{0,126})/giu;
const nounTable =
  /\b(?:the|our|my|a|new|die|der|unsere|into|to) [`"'“]?([\p{Script=Latin}_][\p{Script=Latin}\p{N}_$]{1,126})[`"'”]? (?:table|tabelle)\b/giu;
const snakeName =
  /(?:(?:\binto|\btable|\bto|\brebuild|\brefresh|\bpopulate|\btruncate|\boverwrite|\bbackfill|\bupdate|→|->|=>) |^)(?:the |a |our |new |table ){0,2}[`"'“]?([a-z][a-z0-9]{0,60}(?:_[a-z0-9]{1,60}){1,8})(?![\p{L}\p{N}_.(])/giu;
const noTableName =
  /^(?:a|already|an|and|as|at|be|below|big|by|called|can|cannot|clean|consumer|current|delta|destination|does|each|empty|every|exact|existing|fact|final|first|for|from|has|have|iceberg|in|is|it|large|last|lookup|main|must|name|named|new|no|of|old|on|one|other|our|output|partitioned|raw|result|resulting|right|same|second|should|single|so|source|staging|summary|target|temp|temporary|that|the|their|this|to|used|we|where|which|whole|will|with|wrong|und|die|der|das|soll|ist|mit|heißt)$/iu;

/** Every table that a message names, in order: dotted names, «the orders table», «into orders_clean». */
export function findTableMentions(source: SourceText): TableMention[] {
  const found: { name: string; start: number }[] = [];
  for (const { index, 0: text } of source.clean.matchAll(dottedName)) {
    const name = text.replace(/-$/u, '');
    if (isTableName(name) && !isPartOfSomethingElse(source.clean, index, index + name.length)) {
      found.push({ name, start: index });
    }
  }
  for (const pattern of [namedTable, nounTable, snakeName]) {
    for (const match of source.clean.matchAll(pattern)) {
      const name = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(name);
      const isTaken = found.some(
        (other) => start < other.start + other.name.length && other.start < start + name.length,
      );
      const isDotted =
        source.clean.charAt(start + name.length) === '.' &&
        /\w/u.test(source.clean.charAt(start + name.length + 1));
      if (!noTableName.test(name) && !isTaken && !isDotted) found.push({ name, start });
    }
  }
  return withRoles(
    source,
    found.sort((one, other) => one.start - other.start),
  );
}

/** A call, an argument of one, an address or a path. */
function isPartOfSomethingElse(text: string, start: number, end: number): boolean {
  const isArgument = /[\p{L}\p{N}_]\($/u.test(text.slice(Math.max(0, start - 2), start));
  return isArgument || /[(@/\\]/u.test(text.charAt(end));
}

/** Whether a dotted name can be a table rather than a file, a column, a host or two sentences. */
export function isTableName(name: string): boolean {
  return ![fileEnding, columnEnding, gluedSentence, abbreviations].some((not) => not.test(name));
}

function withRoles(source: SourceText, found: readonly { name: string; start: number }[]) {
  const mentions: TableMention[] = [];
  for (const { name, start } of found) {
    const end = start + name.length;
    const before = mentions.at(-1);
    const between = before ? source.clean.slice(before.end, start) : '';
    const role =
      before &&
      /^[`"'”]?(?:,| and| or|, and| und| oder|と|、)+ ?(?:the |die )?[`"'“]?$/iu.test(between)
        ? before.role
        : tableRole(
            source.clean.slice(Math.max(0, start - 80), start),
            source.clean.slice(end, end + 12),
          );
    mentions.push({ name, start, end, role });
  }
  return mentions;
}
