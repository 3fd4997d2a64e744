/** What a table is for: `target` is written, `place` is worked in, `kept` must stay as it is. */
export type TableRole = 'target' | 'place' | 'source' | 'kept' | 'unknown';

const targetWords = new Set(
  'into to → -> => nach onto target destination sink output populate fill build create overwrite zieltabelle ziel vers hacia إلى ins לטבלה لجدول targettable'.split(
    ' ',
  ),
);
const placeWords = new Set(
  'in on update refresh maintain clean cleanse dedupe deduplicate fix repair rebuild backfill aktualisiere bereinige truncate replace append dans en في בטבלה'.split(
    ' ',
  ),
);
const sourceWords = new Set(
  'from reads read source sources of using via per aus von depuis desde من מהטבלה מטבלה quelle than like'.split(
    ' ',
  ),
);
const keptWords = new Set(
  'touch touching change changing modify modifying alter altering delete deleting edit editing lock locking verändern ändern anfassen'.split(
    ' ',
  ),
);
const fillers = new Set(
  'the a an one single our my this that new existing ist sind table tables tabelle schema called named is be should will it der die das dem den unsere is: name always be: must go stay'.split(
    ' ',
  ),
);
const notTo = new Set(
  'compared similar relative up access equal identical related according next close due prior respect'.split(
    ' ',
  ),
);
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
    if (targetWords.has(word)) return 'target';
    if (sourceWords.has(word)) return isTakenOut(sentence) ? 'place' : 'source';
    if (placeWords.has(word)) return 'place';
    if (word !== '' && !fillers.has(word)) return 'unknown';
    skipped += 1;
  }
  return 'unknown';
}

/** «Delete … from X» works in X; «take … from X» only reads it. */
function isTakenOut(sentence: string): boolean {
  return /\b(?:delete|remove|purge|drop|erase|strip|lösche|entferne)\b(?!.*\b(?:and|then|und)\b)/iu.test(
    sentence,
  );
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
