import { expect, it } from 'vitest';
import { readStreamEvent, type StreamEvent } from './stream-event';

const chunk = { choices: [] };

it.each<[string | undefined, string, StreamEvent]>([
  [undefined, '[DONE]', { type: 'done' }],
  [undefined, ' [DONE] ', { type: 'done' }],
  [undefined, '{"choices":[]}', { type: 'chunk', chunk }],
  ['ping', '{"choices":[]}', { type: 'chunk', chunk }],
  [undefined, '{"choices":[],"error":null}', { type: 'chunk', chunk: { ...chunk, error: null } }],
  [
    undefined,
    '{"choices":[],"error":{"code":"","message":""}}',
    { type: 'chunk', chunk: { ...chunk, error: { code: '', message: '' } } },
  ],
  [undefined, '{"error":{"message":"no"}}', { type: 'error', error: { message: 'no' } }],
  [undefined, '{"error":"no"}', { type: 'error', error: 'no' }],
  ['error', '{"message":"no"}', { type: 'error', error: { message: 'no' } }],
  ['error', 'out of memory', { type: 'error', error: 'out of memory' }],
  [undefined, '<html>', { type: 'unreadable' }],
  [undefined, '[1]', { type: 'unreadable' }],
  [undefined, '{"choices":[{"del', { type: 'unreadable' }],
])('event %s with %s', (event, data, expected) => {
  expect(readStreamEvent({ event, data })).toEqual(expected);
});
