import { createTextCleaner } from './text-cleaner';

/** Gathers one value that arrives in pieces: cleaned, trimmed, and cut to a length. */
export interface TextCollector {
  /** Takes the next piece; returns how the value grew by it. White space at its end waits for what follows. */
  push(piece: string): string;
  /** The whole value. */
  end(): string;
}

/** Keeps at most `maxLength` UTF-16 code units; what is cut off is told to `onDrop` once. */
export function createTextCollector(
  maxLength: number,
  onDrop: (count: number) => void,
): TextCollector {
  const cleaner = createTextCleaner(onDrop);
  let value = '';
  let whitespace = '';
  let isFull = false;

  const add = (text: string): string => {
    if (isFull || text === '') return '';
    const pending = whitespace + text;
    const grown = value === '' ? pending.trimStart() : pending;
    const trimmed = grown.trimEnd();
    whitespace = grown.slice(trimmed.length);
    const growth = cutToLength(trimmed, maxLength - value.length);
    isFull = growth.length < trimmed.length;
    if (isFull) onDrop(1);
    value += growth;
    return growth;
  };

  return {
    push: (piece) => add(cleaner.push(piece)),
    end: () => {
      add(cleaner.end());
      return value.trimEnd();
    },
  };
}

/** The beginning of a well-formed text, never cut inside a character. */
function cutToLength(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
