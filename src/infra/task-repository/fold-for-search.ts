/** Longest folded text in UTF-16 code units: PostgreSQL indexes at most 2,704 bytes. */
const maxLength = 600;

/** A text as search and order by name see it: no case («ß» is «ss»), no accents of European scripts, no width forms. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC')
    .slice(0, maxLength)
    .toWellFormed();
}
