import { comparableText } from './comparable-text';

/** Names a list by what it says, order aside. Holds a line break, so that it equals no comparable text. */
export function listSignature(texts: readonly string[]): string {
  return `${[...new Set(texts.map(comparableText))].sort().join('\n')}\n`;
}
