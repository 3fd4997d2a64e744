/** Decodes the inside of JSON strings, from behind the opening quote to the closing one. */
export interface JsonStringDecoder {
  /** Reads on from `start`; returns the place behind the closing quote, or the end of `text`. */
  read(text: string, start: number): number;
  /** Whether the last `read` came to the closing quote. */
  isClosed(): boolean;
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
]);
const quote = 0x22;
const backslash = 0x5c;

/**
 * `onPiece` is given decoded text; an escape is held back until it is whole. Raw line breaks are taken as they
 * are. An escape that JSON does not know stands for its character; `onDrop` counts it.
 */
export function createJsonStringDecoder(
  onPiece: (text: string) => void,
  onDrop: (count: number) => void,
): JsonStringDecoder {
  /** The escape so far, with its backslash; `''` outside of one. */
  let pendingEscape = '';
  let isClosed = false;

  const readEscape = (character: string): boolean => {
    if (pendingEscape === '\\') {
      if (character === 'u') {
        pendingEscape = '\\u';
        return true;
      }
      const decoded = simpleEscapes.get(character);
      if (decoded === undefined) onDrop(1);
      onPiece(decoded ?? character);
      pendingEscape = '';
      return true;
    }
    if (!/[0-9a-f]/i.test(character)) {
      onDrop(1);
      pendingEscape = '';
      return false;
    }
    pendingEscape += character;
    if (pendingEscape.length === '\\uFFFF'.length) {
      onPiece(String.fromCharCode(Number.parseInt(pendingEscape.slice(2), 16)));
      pendingEscape = '';
    }
    return true;
  };

  return {
    isClosed: () => isClosed,
    read: (text, start) => {
      isClosed = false;
      let index = start;
      while (index < text.length && !isClosed) {
        if (pendingEscape !== '') {
          if (readEscape(text.charAt(index))) index += 1;
          continue;
        }
        const end = endOfPlainText(text, index);
        if (end > index) onPiece(text.slice(index, end));
        if (text.charCodeAt(end) === backslash) pendingEscape = '\\';
        isClosed = text.charCodeAt(end) === quote;
        index = end + 1;
      }
      return Math.min(index, text.length);
    },
  };
}

function endOfPlainText(text: string, start: number): number {
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote || code === backslash) return index;
  }
  return text.length;
}
