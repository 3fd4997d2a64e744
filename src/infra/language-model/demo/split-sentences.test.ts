import { describe, expect, it } from 'vitest';
import { readSource } from './source-text';
import { splitSentences } from './split-sentences';

function sentences(text: string): string[] {
  const source = readSource(text);
  const whole = source.passage(0, source.clean.length);
  return splitSentences(source, whole).map((sentence) => sentence.text);
}

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'Load raw.orders.items into a.b. Then stop.',
      ['Load raw.orders.items into a.b.', 'Then stop.'],
    ],
    ['It costs 3.50 euros, e.g. per run.', ['It costs 3.50 euros, e.g. per run.']],
    ['Bis zum 3. Mai fertig. Danke', ['Bis zum 3. Mai fertig.', 'Danke']],
    ['終わり。次です！はい', ['終わり。', '次です！', 'はい']],
    ['هل هذا صحيح؟ نعم', ['هل هذا صحيح؟', 'نعم']],
    ['One; two', ['One;', 'two']],
    ['a line\nAnother line\nand its end', ['a line', 'Another line\nand its end']],
    ['😀 ... !', []],
    ['Done ✅. Next', ['Done ✅.', 'Next']],
    ['Wait... what', ['Wait...', 'what']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
