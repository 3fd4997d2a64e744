import { createJsonStringDecoder } from './json-string-decoder';

/** Takes the tokens of a JSON text as they are recognised. */
export interface JsonTokenSink {
  open(container: 'object' | 'array'): void;
  close(): void;
  colon(): void;
  comma(): void;
  stringStart(): void;
  /** The next piece of the string, decoded; may end inside a surrogate pair. */
  stringPiece(text: string): void;
  stringEnd(): void;
  /** A number, a word, or garbage: whatever stands bare between two other tokens. */
  literal(raw: string): void;
  /** Whether the value is read whole, so that what follows is not part of it. */
  isDone(): boolean;
}

export interface JsonTokenizer {
  /** Reads `text` from `start`; returns where it stopped: behind the end of the value, or at the text's end. */
  read(text: string, start: number): number;
}

/** Bare words longer than this are garbage; their rest is not kept. */
const maxLiteralLength = 64;
const isBlankOrMark = /[\s{}[\]:,"]/;

/** Cuts JSON into tokens in one pass, wherever its text is cut. Knows nothing of nesting and never throws. */
export function createJsonTokenizer(
  sink: JsonTokenSink,
  onDrop: (count: number) => void,
): JsonTokenizer {
  const string = createJsonStringDecoder(sink.stringPiece, onDrop);
  let isInString = false;
  let literal = '';

  const endLiteral = () => {
    if (literal !== '') sink.literal(literal);
    literal = '';
  };
  const marks: Readonly<Record<string, () => void>> = {
    '{': () => sink.open('object'),
    '[': () => sink.open('array'),
    '}': sink.close,
    ']': sink.close,
    ':': sink.colon,
    ',': sink.comma,
    '"': () => {
      isInString = true;
      sink.stringStart();
    },
  };
  const readBare = (character: string) => {
    if (!isBlankOrMark.test(character)) {
      if (literal.length < maxLiteralLength) literal += character;
      return;
    }
    endLiteral();
    marks[character]?.();
  };

  return {
    read: (text, start) => {
      let index = start;
      while (index < text.length && !sink.isDone()) {
        if (isInString) {
          index = string.read(text, index);
          isInString = !string.isClosed();
          if (!isInString) sink.stringEnd();
        } else {
          readBare(text.charAt(index));
          index += 1;
        }
      }
      return index;
    },
  };
}
