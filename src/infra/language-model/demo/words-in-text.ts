/** Whether a text holds these words as whole words, in any case. */
export function holdsWords(text: string, words: string): boolean {
  return placeOfWords(text, words, 0) >= 0;
}

/** The text with other words in place of these, everywhere. */
export function replaceWords(text: string, from: string, to: string): string {
  let replaced = '';
  let start = 0;
  for (;;) {
    const at = placeOfWords(text, from, start);
    if (at < 0) return replaced + text.slice(start);
    replaced += text.slice(start, at) + to;
    start = at + from.length;
  }
}

const wordSign = /[\p{L}\p{N}_]/u;

function placeOfWords(text: string, words: string, from: number): number {
  const hay = text.toLowerCase();
  const needle = words.toLowerCase();
  if (needle === '' || hay.length !== text.length) return -1;
  for (let at = hay.indexOf(needle, from); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const isStart = !wordSign.test(text.charAt(at - 1)) || !wordSign.test(needle.charAt(0));
    const after = text.slice(at + needle.length, at + needle.length + 2);
    const isEnd = !/^(?:[\p{L}\p{N}_]|\.[\p{L}\p{N}_])/u.test(after);
    if (isStart && isEnd) return at;
  }
  return -1;
}
