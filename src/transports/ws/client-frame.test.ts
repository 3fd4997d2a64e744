import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileBytes } from '@/testing/hostile-json';
import { readClientFrame } from './client-frame';

const read = (text: string) => readClientFrame(new TextEncoder().encode(text), false);

describe('readClientFrame', () => {
  test.each([
    ['{"type":"chat","payload":{"text":"Hello"}}', 'Hello'],
    [' {"payload":{"more":1,"text":" ä😀\\n"},"type":"chat","id":7}\n', ' ä😀\n'],
    ['{"type":"x","payload":{"text":"a"},"type":"chat"}', 'a'],
  ])('%s is a chat', (frame, text) => {
    expect(read(frame)).toEqual({ type: 'chat', text });
  });

  test.each([
    '{"type":"ping"}',
    '{}',
    '[]',
    '[{"type":"chat"}]',
    '7',
    '"chat"',
    'null',
    'true',
    ' {"type":"Chat"} ',
  ])('%s is something else, as it came', (frame) => {
    expect(read(frame)).toEqual({ type: 'other', frame });
  });

  test.each([
    '',
    'hello',
    '{',
    '{"type":"chat"}',
    '{"type":"chat","payload":null}',
    '{"type":"chat","payload":"Hello"}',
    '{"type":"chat","payload":{"text":7}}',
    '{"type":"chat","payload":{"text":""}}',
    '{"type":"chat","payload":{"text":" \\n\\u200b"}}',
    '{"type":"chat","payload":{"text":"a\\u0000"}}',
    '{"type":"chat","payload":{"text":"\\ud800"}}',
    `{"type":"chat","payload":{"text":"${'x'.repeat(10_001)}"}}`,
    '['.repeat(65),
    `${'['.repeat(65)}${']'.repeat(65)}`,
    '{"type":"chat","__proto__":{"payload":{"text":"Hello"}}}',
    '\ufeff{"type":"chat","payload":{"text":"a"}}',
  ])('%j is faulty, and a sentence says why', (frame) => {
    expect(read(frame)).toEqual({ type: 'faulty', sentence: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test('bytes that are no text are faulty', () => {
    expect(readClientFrame(new Uint8Array([0x22, 0xff, 0x22]), false).type).toBe('faulty');
    expect(readClientFrame(new TextEncoder().encode('{}'), true).type).toBe('faulty');
  });

  test('never throws', () => {
    fc.assert(
      fc.property(hostileBytes, fc.boolean(), (bytes, isBinary) => {
        expect(['chat', 'other', 'faulty']).toContain(readClientFrame(bytes, isBinary).type);
      }),
      { numRuns: 2_000 },
    );
  });
});
