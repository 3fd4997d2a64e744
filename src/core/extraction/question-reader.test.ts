import { expect, test } from 'vitest';
import { extractReply, piecesOf } from '@/testing/extract-reply';

const read: Record<string, [json: string, question: object | null, droppedCount: number]> = {
  'a choice': [
    '{"field":"objective","options":["a","b","c"]}',
    { fieldKey: 'objective', options: ['a', 'b', 'c'] },
    0,
  ],
  'options first': [
    '{"options":["a","b"],"field":"objective"}',
    { fieldKey: 'objective', options: ['a', 'b'] },
    0,
  ],
  'nothing to choose': [
    '{"field":"objective","options":[]}',
    { fieldKey: 'objective', options: [] },
    0,
  ],
  'no options': ['{"field":"objective"}', { fieldKey: 'objective', options: [] }, 0],
  'options of null': [
    '{"field":"objective","options":null}',
    { fieldKey: 'objective', options: [] },
    0,
  ],
  'one option': [
    '{"field":"objective","options":["a"]}',
    { fieldKey: 'objective', options: [] },
    0,
  ],
  'the same option twice': [
    '{"field":"objective","options":["a"," a"]}',
    { fieldKey: 'objective', options: [] },
    0,
  ],
  'five options': [
    '{"field":"objective","options":["a","b","c","d","e"]}',
    { fieldKey: 'objective', options: ['a', 'b', 'c', 'd'] },
    1,
  ],
  'options of other types': [
    '{"field":"objective","options":[1,"a",{},"b"]}',
    { fieldKey: 'objective', options: ['a', 'b'] },
    2,
  ],
  'options that are no list': [
    '{"field":"objective","options":"a or b"}',
    { fieldKey: 'objective', options: [] },
    1,
  ],
  'no question': ['null', null, 0],
  'a text': ['"Which table?"', null, 1],
  'an unknown field': ['{"field":"budget","options":["a","b"]}', null, 1],
  'no field': ['{"options":["a","b"]}', null, 1],
  'a field of a wrong type': ['{"field":3,"options":[]}', null, 2],
};

test.each(Object.entries(read))('%s', (_name, [json, question, droppedCount]) => {
  expect(extractReply(piecesOf(`{"message":"m","question":${json}}`, 2))).toMatchObject({
    text: 'm',
    question,
    droppedCount,
  });
});

test('a question that was not finished is not asked', () => {
  const raw = '{"message":"m","question":{"field":"objective","options":["a","b"]';
  expect(extractReply([raw]).question).toBeNull();
});
