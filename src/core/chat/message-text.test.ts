import { expect, test } from 'vitest';
import {
  checkMessageText,
  isStorableText,
  lengthInCodePoints,
  maxMessageLength,
} from './message-text';

test.each([
  ['text', 'Dedupe orders'],
  ['blanks around it', '  Dedupe\r\n\torders \n'],
  ['only an emoji', '👩‍👩‍👧'],
  ['as many emoji as characters are allowed', '😀'.repeat(maxMessageLength)],
])('%s is taken to the letter', (_name, text) => {
  expect(checkMessageText(text)).toBe(text);
});

test.each([
  ['', 'message_blank'],
  [' \t\r\n\u00a0\u2003', 'message_blank'],
  ['\u200b\u2060\ufeff', 'message_blank'],
  ['x'.repeat(maxMessageLength + 1), 'message_too_long'],
  ['😀'.repeat(maxMessageLength + 1), 'message_too_long'],
  ['a\u0000', 'invalid_input'],
  ['a\ud83d', 'invalid_input'],
])('%j is %s', (text, code) => {
  expect(() => checkMessageText(text)).toThrow(expect.objectContaining({ code }));
});

test('text that is not well formed cannot be stored', () => {
  expect(['a😀', 'a\ud83d', '\ude00', 'a\u0000b'].map(isStorableText)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('counts characters beyond the basic plane once, where it matters', () => {
  expect(lengthInCodePoints('😀'.repeat(maxMessageLength))).toBe(maxMessageLength);
});
