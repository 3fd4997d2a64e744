import { describe, expect, it } from 'vitest';
import { addItems } from './add-items';
import { replaceWords } from './words-in-text';

describe('replaceWords', () => {
  it.each([
    ['into a.b and a.b', 'a.b', 'c.d', 'into c.d and c.d'],
    ['into a.b.c', 'a.b', 'c.d', 'into a.b.c'],
    ['By 6AM', '6am', '5am', 'By 5am'],
    ['16am', '6am', '5am', '16am'],
    ['aaa', 'a', 'b', 'aaa'],
    ['x', '', 'y', 'x'],
    ['İ a', 'a', 'b', 'İ a'],
  ])('%s: %s → %s', (text, from, to, expected) => {
    expect(replaceWords(text, from, to)).toBe(expected);
  });
});

describe('addItems', () => {
  const add = (list: string[], text: string, isCorrection = false) =>
    addItems(list, { items: [{ text, quote: text }], confidence: 1, isCorrection }).value;

  it.each<[string[], string, string[]]>([
    [
      ['Must finish by 6am'],
      'Has to be finished by 8am',
      ['Must finish by 6am', 'Has to be finished by 8am'],
    ],
    [['Must finish by 6am'], 'Must finish before 8am', ['Must finish before 8am']],
    [['At most 5 GB'], 'At most 9 GB', ['At most 9 GB']],
    [['No nulls'], 'no nulls.', ['No nulls']],
    [['At most 5 GB'], 'At most 5 hours', ['At most 5 GB', 'At most 5 hours']],
  ])('%j and %s', (list, text, expected) => {
    expect(add(list, text)).toEqual(expected);
  });

  it('a correction takes the place of what it is most like', () => {
    expect(add(['Only active users', 'No names'], 'Only paying users', true)).toEqual([
      'Only paying users',
      'No names',
    ]);
  });

  it('two items of one message do not replace each other', () => {
    const items = ['At least 5 rows', 'At least 9 rows'].map((text) => ({ text, quote: text }));
    expect(addItems([], { items, confidence: 1 }).value).toHaveLength(2);
  });
});
