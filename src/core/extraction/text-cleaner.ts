/** Longest run of white space that is kept: a model that loses its way writes blanks until its limit. */
export const maxWhitespaceRun = 1_000;

/** Makes a text that arrives in pieces fit to be stored and shown. */
export interface TextCleaner {
  /** What is certain of the text so far and was not returned yet; never ends inside a character. */
  push(piece: string): string;
  /** The rest: a high surrogate whose partner never came. */
  end(): string;
}

/**
 * Drops U+0000, turns lone surrogates into U+FFFD and cuts runs of white space to `maxWhitespaceRun`. The pieces
 * returned, joined, do not depend on where the text was cut. `onDrop` is told how many characters it changed.
 */
export function createTextCleaner(onDrop: (count: number) => void): TextCleaner {
  let highSurrogate = '';
  const capWhitespace = createWhitespaceCap(onDrop);

  const withoutNuls = (text: string): string => {
    if (!text.includes('\u0000')) return text;
    const kept = text.replaceAll('\u0000', '');
    onDrop(text.length - kept.length);
    return kept;
  };
  const wellFormed = (text: string): string => {
    if (text.isWellFormed()) return text;
    onDrop(1);
    return text.toWellFormed();
  };

  return {
    push: (piece) => {
      const text = highSurrogate + withoutNuls(piece);
      const isCutInside = /[\uD800-\uDBFF]$/.test(text);
      highSurrogate = isCutInside ? text.slice(-1) : '';
      return capWhitespace(wellFormed(isCutInside ? text.slice(0, -1) : text));
    },
    end: () => {
      const rest = wellFormed(highSurrogate);
      highSurrogate = '';
      return capWhitespace(rest);
    },
  };
}

function createWhitespaceCap(onDrop: (count: number) => void): (text: string) => string {
  let run = 0;
  return (text) => {
    if (text === '') return text;
    const leading = text.length - text.trimStart().length;
    const isAllWhitespace = leading === text.length;
    const room = Math.max(0, maxWhitespaceRun - run);
    run = isAllWhitespace ? run + leading : text.length - text.trimEnd().length;
    if (leading <= room && text.length <= maxWhitespaceRun) return text;
    const rest = text
      .slice(leading)
      .replace(/\s{2,}/gu, (whitespace) => whitespace.slice(0, maxWhitespaceRun));
    const capped = text.slice(0, Math.min(leading, room)) + rest;
    if (capped.length < text.length) onDrop(text.length - capped.length);
    return capped;
  };
}
