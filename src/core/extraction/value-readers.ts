import { fitText } from '../requirements/fit-text';
import type { ValueReader } from './json-walker';
import { createTextCollector } from './text-collector';

/** Told how many things did not fit and were dropped. */
export type DropCounter = (count: number) => void;

interface TextReading {
  maxLength: number;
  onDrop: DropCounter;
  /** The value grew by this much. */
  onGrowth?: (text: string) => void;
  /** The string has closed; trimmed, and cut to `maxLength` with a mark. */
  onText: (text: string) => void;
  /** The value is `null`. Without it, `null` is a wrong type. */
  onNull?: () => void;
  /** The value is of a wrong type. */
  onMismatch?: () => void;
}

/** A text is gathered a little beyond its limit, so that one that is too long can be told and marked as cut. */
const roomToTell = 2;

/** Reads one text. */
export function textReader({ maxLength, onDrop, ...told }: TextReading): ValueReader {
  const collector = createTextCollector(maxLength + roomToTell, onDrop);
  return {
    piece: (piece) => {
      const growth = collector.push(piece);
      if (growth !== '') told.onGrowth?.(growth);
    },
    close: () => told.onText(fitText(collector.end(), maxLength)),
    ...(told.onNull && { null: told.onNull }),
    ...(told.onMismatch && { mismatch: told.onMismatch }),
  };
}

interface ListReading extends Omit<TextReading, 'onGrowth' | 'onText'> {
  maxItems: number;
  /** The list has closed: texts that are not blank, each cut to `maxLength`. */
  onList: (items: string[]) => void;
}

/** Reads a list of texts. Items of other types and items beyond `maxItems` are dropped one by one. */
export function listReader({ maxItems, maxLength, onDrop, ...told }: ListReading): ValueReader {
  const items: string[] = [];
  const keep = (text: string) => {
    if (text === '') return;
    if (items.length < maxItems) items.push(text);
    else onDrop(1);
  };
  return {
    item: () => textReader({ maxLength, onDrop, onText: keep }),
    close: () => told.onList(items),
    ...(told.onNull && { null: told.onNull }),
    ...(told.onMismatch && { mismatch: told.onMismatch }),
  };
}
