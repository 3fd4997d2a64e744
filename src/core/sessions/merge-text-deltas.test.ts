import { expect, test } from 'vitest';
import { logOf } from '@/testing/fold-events';
import { replyEnded, textDelta } from '@/testing/session-events';
import { mergeTextDeltas } from './merge-text-deltas';
import type { SessionEvent } from './session-event';

function draft(fieldKey: string, text: string): SessionEvent {
  return { type: 'field-drafted', messageId: 'r', fieldKey, text };
}

/** The merged events and their numbers, without the start of the session. */
function merge(events: readonly SessionEvent[]) {
  const merged = mergeTextDeltas(logOf(events).slice(1));
  return merged.map(({ seq, event }) => [seq, event]);
}

test('a run of pieces is one, with the number of its last', () => {
  const pieces = ['a', 'b', 'c'].map((text) => textDelta('r', text));
  expect(merge([...pieces, replyEnded('r')])).toEqual([
    [4, textDelta('r', 'abc')],
    [5, replyEnded('r')],
  ]);
});

test('pieces of a drafted field are one as well', () => {
  expect(merge([draft('objective', 'a'), draft('objective', 'b')])).toEqual([
    [3, draft('objective', 'ab')],
  ]);
});

test.each<[string, SessionEvent[]]>([
  ['of other replies', [textDelta('r', 'a'), textDelta('s', 'b')]],
  ['of other fields', [draft('objective', 'a'), draft('description', 'b')]],
  ['of text and field', [textDelta('r', 'a'), draft('objective', 'b'), textDelta('r', 'c')]],
])('pieces %s stay apart', (_name, events) => {
  expect(merge(events)).toEqual(events.map((event, index) => [index + 2, event]));
});

test('the log that was given stays as it is', () => {
  const log = logOf([textDelta('r', 'a'), textDelta('r', 'b')]);
  const copy = structuredClone(log);
  mergeTextDeltas(log);
  expect(log).toEqual(copy);
  expect(mergeTextDeltas([])).toEqual([]);
});
