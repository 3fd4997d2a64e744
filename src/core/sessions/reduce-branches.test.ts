import { expect, test } from 'vitest';
import { foldEvents } from '@/testing/fold-events';
import { fieldsChanged, textField, turn } from '@/testing/session-events';
import type { SessionEvent } from './session-event';

const objective = textField('Less work');
const conversation = [
  ...turn('a', 'A', 'a'),
  ...turn('b', 'B', 'b'),
  fieldsChanged({ objective }, { messageId: 'r-b' }),
];
const branched: SessionEvent = {
  type: 'conversation-branched',
  branchId: 'old',
  fromMessageId: 'b',
  fields: { objective: textField(null) },
};
const selected: SessionEvent = {
  type: 'branch-selected',
  branchId: 'old',
  setAsideId: 'new',
  fields: { objective },
};

function contents(messages: readonly { content: string }[] | undefined): string[] | undefined {
  return messages?.map(({ content }) => content);
}

test('a fork sets the tail aside with its panel and receipts, and rewinds the fields', () => {
  const state = foldEvents([...conversation, branched]);
  expect(contents(state.messages)).toEqual(['A', 'a']);
  expect(state.requirements.objective).toMatchObject({ value: null });
  expect(state.receipts).toEqual({});
  expect(state.branches).toMatchObject([
    {
      branchId: 'old',
      parentMessageId: 'r-a',
      requirements: { objective },
      receipts: { 'r-b': {} },
    },
  ]);
  expect(contents(state.branches[0]?.messages)).toEqual(['B', 'b']);
  expect(state.history.objective?.at(-1)).toMatchObject({
    by: 'person',
    cause: 'restore',
    content: null,
  });
});

test('the set-aside branch comes back, and the one it competes with is set aside', () => {
  const state = foldEvents([...conversation, branched, ...turn('c', 'C', 'c'), selected]);
  expect(contents(state.messages)).toEqual(['A', 'a', 'B', 'b']);
  expect(state.requirements.objective).toMatchObject({ value: 'Less work' });
  expect(Object.keys(state.receipts)).toEqual(['r-b']);
  expect(state.branches).toMatchObject([{ branchId: 'new', parentMessageId: 'r-a' }]);
  expect(contents(state.branches[0]?.messages)).toEqual(['C', 'c']);
});

test('the whole conversation may be set aside and come back', () => {
  const whole = foldEvents([...conversation, { ...branched, fromMessageId: 'a' }]);
  expect([whole.messages, whole.branches[0]?.parentMessageId]).toEqual([[], null]);
  const back = foldEvents([...conversation, { ...branched, fromMessageId: 'a' }, selected]);
  expect(contents(back.messages)).toEqual(['A', 'a', 'B', 'b']);
});

test.each<[string, SessionEvent[]]>([
  ['a fork at a message that is not there', [{ ...branched, fromMessageId: 'x' }]],
  ['a branch that is not there', [selected]],
  [
    'a branch whose parent was set aside itself',
    [branched, { ...branched, branchId: 'older', fromMessageId: 'a' }, selected],
  ],
])('%s changes nothing', (_name, events) => {
  const before = foldEvents([...conversation, ...events.slice(0, -1)]);
  const after = foldEvents([...conversation, ...events]);
  expect({ ...after, version: 0, updatedAt: '' }).toEqual({ ...before, version: 0, updatedAt: '' });
});
