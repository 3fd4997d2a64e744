import type { FoundName } from './dotted-names';
import { oneOf } from './one-of';
import { wordList } from './word-list';

const name = '[\\p{Script=Latin}_][\\p{Script=Latin}\\p{N}_$]{0,126}';
const snakeName = '[a-z][a-z0-9]{0,60}(?:_[a-z0-9]{1,60}){1,8}';
const quote = '[`"\'“]?';
const article = oneOf(['the', 'our', 'my', 'a', 'new', 'die', 'der', 'unsere', 'into', 'to']);
const leads = oneOf(
  'into|table|to|rebuild|refresh|populate|truncate|overwrite|backfill|update'.split('|'),
);

const patterns: readonly RegExp[] = [
  // a table called orders; into table orders; table "orders"
  new RegExp(
    `\\b(?:(?:table|tabelle|tabla) (?:is )?(?:called|named|namens|llamada) ${quote}|(?:into|to|in|from) (?:the )?table ${quote}|table [\`"'“])(${name})`,
    'giu',
  ),
  // the orders table
  new RegExp(`\\b${article} ${quote}(${name})[\`"'”]? (?:table|tabelle)\\b`, 'giu'),
  // into orders_clean; orders_clean alone at the start
  new RegExp(
    `(?:(?:\\b${leads}|→|->|=>) |^)(?:the |a |our |new |table ){0,2}${quote}(${snakeName})(?![\\p{L}\\p{N}_.(])`,
    'giu',
  ),
];

const noNames = wordList(`
  a already an and as at be below big by called can cannot clean consumer current delta destination does each empty
  every exact existing fact final first for from has have iceberg in is it large last lookup main must name named new
  no of old on one other our output partitioned raw result resulting right same second should single so source staging
  summary target temp temporary that the their this to used we where which whole will with wrong
  another any central common corresponding daily dedicated different entire following hourly monthly nightly per
  relevant required respective separate shared simple small some usual weekly yearly correct
  und die der das soll ist mit heißt`);

/** Names without dots that are called tables, or stand where only a table can: «the orders table», «into orders_clean». */
export function findPlainNames(text: string): FoundName[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(found);
      const isCut = /^\.\w/u.test(text.slice(start + found.length, start + found.length + 2));
      return noNames.has(found.toLowerCase()) || isCut ? [] : [{ name: found, start }];
    }),
  );
}
