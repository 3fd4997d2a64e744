import { wordList } from './word-list';

/** What a table is for: `target` is written, `place` is worked in, `kept` must stay as it is. */
export type TableRole = 'target' | 'place' | 'source' | 'kept' | 'unknown';

const targetWords = wordList(`
  into to → -> => write writes save produce generate publish schreibe nach onto target targettable destination sink output populate fill build create overwrite
  zieltabelle ziel ins vers hacia إلى לטבלה لجدول`);
const placeWords = wordList(`
  in on update refresh maintain clean cleanse dedupe deduplicate fix repair rebuild backfill truncate replace append
  aktualisiere bereinige dans en في בטבלה`);
const sourceWords = wordList(`
  from reads read source sources of using via per than like aus von quelle depuis desde من מהטבלה מטבלה`);
const keptWords = wordList(`
  touch touching change changing modify modifying alter altering delete deleting edit editing lock locking
  verändern ändern anfassen`);
const fillers = wordList(`
  the a an one single our my this that new existing table tables schema called named name is be should will must go
  stay always it ist sind der die das dem den unsere tabelle`);
const notTo = wordList(`
  compared similar relative up access equal identical related according next close due prior respect`);
const negations = /\b(?:not|never|without|don't|don’t|cannot|can't|no|nicht|nie|ohne|kein)\b/iu;

/** Reads the role of a table from the words before it, and from the particle after it. */
export function tableRole(before: string, after: string): TableRole {
  const byParticle = roleByParticle(after);
  if (byParticle) return byParticle;
  const sentence = lastSentence(before);
  const words = sentence
    .toLowerCase()
    .split(/[\s,;`"'“”「«([]/u)
    .filter((word) => word !== '');
  let skipped = 0;
  for (let at = words.length - 1; at >= 0 && skipped < 6; at -= 1) {
    const word = (words[at] ?? '').replace(/[:：*]/gu, '');
    if (keptWords.has(word)) return negations.test(sentence) ? 'kept' : 'place';
    if (word === 'to' && notTo.has(words[at - 1] ?? '')) return 'source';
    if (targetWords.has(word)) return isForbidden(sentence) ? 'kept' : 'target';
    if (sourceWords.has(word)) return isTakenOut(sentence) ? 'place' : 'source';
    if (word === 'on' && words[at - 1] === 'based') return 'source';
    if (placeWords.has(word)) return 'place';
    if (word !== '' && !fillers.has(word)) return 'unknown';
    skipped += 1;
  }
  return 'unknown';
}

const forbiddenWriting =
  /(?:n['’]t|\bnot|\bnever|\bnicht|\bno) (?:\p{L}+ ){0,2}?(?:write|writing|load|save|put|insert|copy|schreib\p{L}*|lad\p{L}*)\b/iu;

/** «Don't write to X»: the clause that names the table forbids it. */
function isForbidden(sentence: string): boolean {
  const clause = sentence.split(/[,;]| and | but | und | aber /u).at(-1) ?? '';
  return forbiddenWriting.test(clause);
}

/** «Delete … from X» works in X; «take … from X» only reads it. */
function isTakenOut(sentence: string): boolean {
  return /\b(?:delete|remove|purge|drop|erase|strip|lösche|entferne)\b(?!.*\b(?:and|then|und)\b)/iu.test(
    sentence,
  );
}

/** The role by the keyword of SQL right before a name; `null` for a column or an alias. */
export function roleInCode(before: string): TableRole | null {
  const keyword = /\b(into|table|view|exists|from|join|using|update)\s+[`"[]?$/iu.exec(before)?.[1];
  if (keyword === undefined) return null;
  if (/^(?:into|table|view|exists)$/iu.test(keyword)) return 'target';
  return /^update$/iu.test(keyword) ? 'place' : 'source';
}

function roleByParticle(after: string): TableRole | null {
  const text = after.replace(/^[`"'”」]/u, '').trimStart();
  if (/^(?:テーブル|表)?(?:に|へ)/u.test(text)) return 'target';
  if (/^(?:テーブル|表)?(?:から|より|の|と)/u.test(text)) return 'source';
  if (/^(?:テーブル|表)?(?:を|で)/u.test(text)) return 'place';
  return null;
}

function lastSentence(text: string): string {
  const parts = text.split(/[.!?。](?=\s)|。|\n/u);
  return parts.at(-1) ?? '';
}
