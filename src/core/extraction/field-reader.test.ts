import { describe, expect, test } from 'vitest';
import { extractReply, piecesOf } from '@/testing/extract-reply';

/** Fields of a reply that has only these requirements, written as JSON by hand. */
function extract(requirements: string) {
  const { fields, droppedCount } = extractReply(piecesOf(`{"requirements":${requirements}}`, 3));
  return { fields, droppedCount };
}

describe('a text field', () => {
  const read: Record<string, [json: string, value: string | null, droppedCount: number]> = {
    'a text': ['"Orders"', 'Orders', 0],
    'blanks around it': ['" \\n Orders\\t"', 'Orders', 0],
    'blanks within it': ['"a \\n b"', 'a \n b', 0],
    'blanks only': ['" \\n\\u00a0"', '', 0],
    'signs that nobody sees': ['"\\u200b\\u2060"', '', 0],
    null: ['null', null, 0],
    'U+0000 in it': ['"caf\\u0000\\u00e9"', 'café', 1],
    'a pair written as two escapes': ['"\\ud83d\\ude00"', '😀', 0],
    'a lone surrogate': ['"a\\ud83d"', 'a\uFFFD', 1],
    'an escape that JSON does not know': ['"it\\\'s \\q"', "it's q", 2],
    'a broken unicode escape': ['"a\\u00g"', 'ag', 1],
    'raw line breaks': ['"a\nb"', 'a\nb', 0],
  };
  test.each(Object.entries(read))('with %s', (_name, [json, value, droppedCount]) => {
    expect(extract(`{"task_name":{"quote":null,"value":${json},"confidence":0.7}}`)).toEqual({
      fields: [{ fieldKey: 'task_name', value, quote: null, confidence: 0.7 }],
      droppedCount,
    });
  });

  test.each([
    ['a number', '{"value":7}'],
    ['a word', '{"value":true}'],
    ['no JSON', '{"value":NaN}'],
    ['an object', '{"value":{"value":"x"}}'],
    ['a list', '{"value":["x"]}'],
    ['nothing', '{"quote":"x","confidence":1}'],
    ['nothing behind the colon', '{"value":,"quote":"x"}'],
  ])('with %s for a value is dropped and counted', (_name, json) => {
    const { fields, droppedCount } = extract(`{"task_name":${json}}`);
    expect(fields).toEqual([]);
    expect(droppedCount).toBeGreaterThan(0);
  });

  test.each(['"Orders"', '[]', '7', 'null', '[{"value":"x"}]'])(
    'that is %s is dropped and counted; the next one is read',
    (json) => {
      const { fields, droppedCount } = extract(`{"task_name":${json},"objective":{"value":"x"}}`);
      expect(fields).toEqual([{ fieldKey: 'objective', value: 'x', quote: null, confidence: 0.5 }]);
      expect(droppedCount).toBe(1);
    },
  );

  test('that is too long is cut between characters, and marked', () => {
    const value = `${'a'.repeat(198)}😀😀`;
    expect(extract(`{"task_name":{"value":"${value}"}}`).fields[0]?.value).toBe(
      `${'a'.repeat(198)}…`,
    );
  });
});

describe('a list field', () => {
  const read: Record<string, [json: string, value: string[] | null, droppedCount: number]> = {
    texts: ['["a", " b "]', ['a', 'b'], 0],
    'blank texts': ['["a", "", " "]', ['a'], 0],
    'nothing in it': ['[]', [], 0],
    null: ['null', null, 0],
    'items of other types': ['["a", 1, null, {"x":"y"}, ["z"], "b"]', ['a', 'b'], 4],
  };
  test.each(Object.entries(read))('with %s', (_name, [json, value, droppedCount]) => {
    expect(extract(`{"constraints":{"value":${json}}}`)).toMatchObject({
      fields: [{ value }],
      droppedCount,
    });
  });

  test('keeps as many items as a list may have, each within its limit', () => {
    const items = Array.from({ length: 60 }, (_, index) => `${index} ${'x'.repeat(2_000)}`);
    const { fields, droppedCount } = extract(`{"constraints":{"value":${JSON.stringify(items)}}}`);
    const value = fields[0]?.value ?? [];
    expect(value).toHaveLength(50);
    expect(value[49]).toBe(`49 ${'x'.repeat(996)}…`);
    expect(droppedCount).toBe(10 + 60);
  });

  test('that is a text is dropped', () => {
    expect(extract('{"constraints":{"value":"by 6am"}}').fields).toEqual([]);
  });
});

describe('beside a good value', () => {
  const kept: Record<string, [json: string, quote: string | null, confidence: number]> = {
    'all of it in another order': ['"confidence":1,"quote":"q"', 'q', 1],
    nothing: ['"x":1', null, 0.5],
    'a quote of a wrong type': ['"quote":["q"],"confidence":0.3', null, 0.3],
    'a blank quote': ['"quote":" "', null, 0.5],
    'a quote longer than any message': [`"quote":"${'q'.repeat(10_001)}"`, null, 0.5],
    'a confidence above 1': ['"confidence":85', null, 1],
    'a confidence below 0': ['"confidence":-0.1', null, 0],
    'a confidence without end': ['"confidence":1e999', null, 1],
    'a confidence in words': ['"confidence":"high"', null, 0.5],
    'a confidence that is no number': ['"confidence":NaN', null, 0.5],
    'a confidence of null': ['"confidence":null', null, 0.5],
    'a key of every object': ['"__proto__":{"value":"no"},"constructor":1', null, 0.5],
    'a second value': ['"value":"no"', null, 0.5],
  };
  test.each(Object.entries(kept))('%s', (_name, [json, quote, confidence]) => {
    expect(extract(`{"task_name":{"value":"Orders",${json}}}`).fields).toEqual([
      { fieldKey: 'task_name', value: 'Orders', quote, confidence },
    ]);
  });
});

test('fields that the template does not know are dropped and counted', () => {
  const raw = '{"budget":{"value":"x"},"__proto__":{"value":"x"},"toString":{"value":"x"}}';
  expect(extract(raw)).toEqual({ fields: [], droppedCount: 3 });
  expect(Object.hasOwn(Object.prototype, 'value')).toBe(false);
});
