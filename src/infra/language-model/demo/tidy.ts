const leading =
  /^(?:(?:and|but|also|then|plus|so|oh|well|or|und|aber|auch|please note that|please|maybe|probably|perhaps|i think|i guess|i would say|i'd say|note that|furthermore|additionally|in addition|moreover|finally|first|second|third|lastly|besides|that|dass|bitte)(?:,? |:|, ?)|[-–—•*,;:.、。]\s?)+/iu;
const subject =
  /^(?:it|this|es) (?=(?:must|should|may|can|cannot|has to|needs to|shall|will|never|takes?|costs?|muss|darf|soll)\b)/iu;

/** A passage as one point of a list or as a field's text: no connective before it, no full stop after it. */
export function tidyItem(text: string): string {
  const point = trimEnd(inOneLine(text).replace(leading, '').replace(subject, ''));
  return capitalised(trimEnd(point.replace(/,? (?:please|pls|bitte|thanks)$/iu, '')));
}

/** A passage as running text: as the person wrote it, but for the connective before it. */
export function tidyText(text: string): string {
  const tidied = inOneLine(text);
  return capitalised(trimEnd(tidied.replace(/^(?:[,;:–—-]\s?|(?:and|but|so|und|aber) )/iu, '')));
}

/** «to cut costs» as a reason: «Cut costs». */
export function withoutInfinitive(text: string): string {
  return text.replace(/^to (?=\p{L})/iu, '');
}

export function inOneLine(text: string): string {
  return text.replace(/\n/gu, ' ').replace(/ {2,}/gu, ' ').trim();
}

/** Without the signs that only end or wrap a sentence. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.,;:!。、，；！،…*_]/u.test(text.charAt(end - 1))) end -= 1;
  const trimmed = text.slice(0, end);
  const wrapped = /^["“”'「『*_]{1,3}([^"“”「」『』]+?)["“”'」』*_]{1,3}$/u.exec(trimmed);
  return wrapped?.[1] ?? trimmed;
}

/** Begins with a capital, unless the first word is a name such as `raw.orders` or `order_id`. */
export function capitalised(text: string): string {
  const first = text.split(' ', 1)[0] ?? '';
  const isName = /[._\d`]/u.test(first.slice(0, -1)) || /\p{Lu}/u.test(first);
  return isName ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
