import type { JsonTokenSink } from './json-tokenizer';

/**
 * Reads one JSON value while it arrives. A method that is missing stands for a type that does not fit there:
 * the value is skipped, `mismatch` is told, and it counts as dropped.
 */
export interface ValueReader {
  /** The value is an object: who reads its member `key`; `null` for a key that is not known. */
  member?(key: string): ValueReader | null;
  /** The value is a list: who reads its next item. */
  item?(): ValueReader;
  /** The value is a string; its next piece. */
  piece?(text: string): void;
  /** The object, the list or the string has closed. */
  close?(): void;
  null?(): void;
  number?(value: number): void;
  mismatch?(): void;
}

interface Frame {
  reader: ValueReader;
  container: 'object' | 'array';
  /** In an object: who reads the value behind the next colon, and whether the colon has come. */
  memberReader: ValueReader;
  isBehindColon: boolean;
  /** Keys that were read; of a repeated one the first counts. */
  keys: Set<string>;
}

/** Reads a value that nobody wants. */
const ignoring: ValueReader = {};
const maxKeyLength = 100;
const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * Leads the tokens of one JSON value to its readers. What nobody reads is skipped by counting brackets, so
 * nesting costs no memory, however deep. Missing commas and wrong brackets are forgiven.
 */
export function createJsonWalker(
  root: ValueReader,
  onDrop: (count: number) => void,
): JsonTokenSink {
  const frames: Frame[] = [];
  let skippedDepth = 0;
  let isDone = false;
  /** The string that is being read: a key, a value, or (`null`) neither. */
  let string: { key: string } | { reader: ValueReader } | null = null;

  const reject = (reader: ValueReader) => {
    if (reader !== ignoring) onDrop(1);
    reader.mismatch?.();
  };
  const isAtKey = () => frames.at(-1)?.container === 'object' && !frames.at(-1)?.isBehindColon;
  const nextReader = (): ValueReader => {
    const frame = frames.at(-1);
    if (!frame) return root;
    if (frame.container === 'array') return frame.reader.item?.() ?? ignoring;
    if (!frame.isBehindColon) return ignoring;
    const reader = frame.memberReader;
    frame.memberReader = ignoring;
    frame.isBehindColon = false;
    return reader;
  };
  const readerOfMember = (key: string): ValueReader => {
    const frame = frames.at(-1);
    const reader = frame?.keys.has(key) ? null : frame?.reader.member?.(key);
    if (!reader) onDrop(1);
    else frame?.keys.add(key);
    return reader ?? ignoring;
  };

  return {
    isDone: () => isDone,
    open: (container) => {
      if (skippedDepth > 0) {
        skippedDepth += 1;
        return;
      }
      const reader = nextReader();
      if (container === 'object' ? reader.member : reader.item) {
        frames.push({
          reader,
          container,
          memberReader: ignoring,
          isBehindColon: false,
          keys: new Set(),
        });
        return;
      }
      reject(reader);
      skippedDepth = 1;
    },
    close: () => {
      if (skippedDepth > 0) {
        skippedDepth -= 1;
        return;
      }
      frames.pop()?.reader.close?.();
      isDone = frames.length === 0;
    },
    colon: () => {
      const frame = frames.at(-1);
      if (frame && skippedDepth === 0) frame.isBehindColon = true;
    },
    comma: () => {
      const frame = frames.at(-1);
      if (frame && skippedDepth === 0) frame.isBehindColon = false;
    },
    stringStart: () => {
      if (skippedDepth > 0) return;
      if (isAtKey()) {
        string = { key: '' };
        return;
      }
      const reader = nextReader();
      string = { reader };
      if (!reader.piece) reject(reader);
    },
    stringPiece: (text) => {
      if (!string) return;
      if ('reader' in string) string.reader.piece?.(text);
      else if (string.key.length <= maxKeyLength) string.key += text;
    },
    stringEnd: () => {
      const ended = string;
      string = null;
      if (!ended) return;
      if ('reader' in ended) {
        if (ended.reader.piece) ended.reader.close?.();
        return;
      }
      const frame = frames.at(-1);
      if (frame) frame.memberReader = readerOfMember(ended.key);
    },
    literal: (raw) => {
      if (skippedDepth > 0) return;
      if (isAtKey()) {
        onDrop(1);
        return;
      }
      const reader = nextReader();
      if (raw === 'null' && reader.null) reader.null();
      else if (numberPattern.test(raw) && reader.number) reader.number(Number(raw));
      else reject(reader);
    },
  };
}
