import { describe, expect, test } from 'vitest';
import type { ReplyFailure } from '@/core/chat/reply-outcome';
import { foldEvents, logOf, timeOf } from '@/testing/fold-events';
import {
  fieldsChanged,
  listField,
  replyEnded,
  replyStarted,
  textDelta,
  textField,
  turn,
  userMessage,
} from '@/testing/session-events';
import { reduceSession } from './reduce-session';
import type { SessionState } from './session';
import type { SessionEvent } from './session-event';

const question = { questionId: 'q', fieldKey: 'objective', options: ['a', 'b'], messageId: 'r' };
const asked: SessionEvent = { type: 'question-asked', question };
const failure: ReplyFailure = { code: 'model_silent', retryAfterMs: null, categories: [] };
const usage = { inputTokens: 1, cachedInputTokens: null, outputTokens: 2, reasoningTokens: null };

/** What the last of the events changed: members of the state that differ from before. */
function changeBy(...events: readonly SessionEvent[]): Partial<SessionState> {
  const before = new Map(Object.entries(foldEvents(events.slice(0, -1))));
  const after = Object.entries(foldEvents(events)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key)),
  );
  const { version: _version, updatedAt: _updatedAt, ...change } = Object.fromEntries(after);
  return change;
}

describe('messages and replies', () => {
  const message = {
    messageId: 'm',
    role: 'user',
    content: 'Hello',
    createdAt: timeOf(2),
    status: 'complete',
    clientMessageId: null,
    failure: null,
    model: null,
    usage: null,
    revision: 0,
  };

  test('a message is added; the question stays until a reply begins', () => {
    expect(changeBy(userMessage('m', 'Hello'))).toEqual({ messages: [message] });
    expect(changeBy(asked, userMessage('m', 'Hello'))).toMatchObject({
      messages: [{ messageId: 'm' }],
    });
    expect(foldEvents([asked, userMessage('m')]).question).toEqual(question);
  });

  test('a reply begins empty, closes the question and knows it', () => {
    expect(changeBy(asked, userMessage('m', 'x'), replyStarted('r'))).toMatchObject({
      messages: [
        { messageId: 'm' },
        { messageId: 'r', role: 'assistant', content: '', status: 'streaming', revision: null },
      ],
      question: null,
      activeReply: {
        messageId: 'r',
        isStopRequested: false,
        waiting: null,
        answeredQuestion: question,
      },
    });
  });

  test('a reply begins without drafts', () => {
    const left: SessionEvent = {
      type: 'field-drafted',
      messageId: 'q',
      fieldKey: 'objective',
      text: 'x',
    };
    expect(foldEvents([left, replyStarted('r')]).drafts).toEqual({});
  });

  test('text grows the message and ends a wait', () => {
    const until = timeOf(60);
    const waiting: SessionEvent = {
      type: 'reply-waiting',
      messageId: 'r',
      reason: 'retrying',
      until,
    };
    const waited = foldEvents([replyStarted('r'), waiting]);
    expect(waited.activeReply?.waiting).toEqual({ reason: 'retrying', until });
    const state = foldEvents([
      replyStarted('r'),
      waiting,
      textDelta('r', 'a'),
      textDelta('r', 'b'),
    ]);
    expect(state.activeReply?.waiting).toBeNull();
    expect(state.messages[0]?.content).toBe('ab');
  });

  test('text for a message that is not there changes nothing', () => {
    expect(changeBy(replyStarted('r'), textDelta('x', 'a'))).toEqual({});
  });

  test('a request for a stop is remembered', () => {
    const stop: SessionEvent = { type: 'reply-stop-requested', messageId: 'r' };
    expect(changeBy(stop)).toEqual({});
    expect(changeBy(replyStarted('r'), stop)).toMatchObject({
      activeReply: { isStopRequested: true },
    });
  });

  test.each([
    ['completed', 'complete'],
    ['stopped', 'stopped'],
    ['interrupted', 'interrupted'],
    ['failed', 'failed'],
    ['filtered', 'failed'],
  ] as const)('a reply that was %s is %s', (outcome, status) => {
    const drafted: SessionEvent = {
      type: 'field-drafted',
      messageId: 'r',
      fieldKey: 'objective',
      text: 'x',
    };
    const ended = replyEnded('r', { outcome, failure, model: 'gpt', usage });
    const changed = fieldsChanged({ task_name: textField('Orders') });
    expect(changeBy(replyStarted('r'), changed, drafted, ended)).toEqual({
      messages: [expect.objectContaining({ status, failure, model: 'gpt', usage, revision: 1 })],
      activeReply: null,
      drafts: {},
    });
  });
});

describe('drafts', () => {
  const draft = (text: string): SessionEvent => {
    return { type: 'field-drafted', messageId: 'r', fieldKey: 'objective', text };
  };

  test('grow until the field comes', () => {
    expect(foldEvents([draft('Le'), draft('ss')]).drafts).toEqual({ objective: 'Less' });
    const changed = fieldsChanged({ objective: textField('Less work') });
    expect(foldEvents([draft('Le'), changed]).drafts).toEqual({});
  });

  test('do not grow in a field of the person', () => {
    const taken = fieldsChanged(
      { objective: textField('Mine', { isPersons: true }) },
      { by: 'person', cause: 'edit' },
    );
    expect(foldEvents([draft('Le'), taken, draft('ss')]).drafts).toEqual({});
  });
});

describe('requirements', () => {
  test('a new value counts a revision, enters the history and is on the receipt of its reply', () => {
    const after = textField('Orders', {
      confidence: 0.9,
      provenance: { messageId: 'm', quote: 'orders' },
    });
    const state = foldEvents([fieldsChanged({ task_name: after }, { messageId: 'r' })]);
    expect(state).toMatchObject({
      requirements: { task_name: after },
      revision: 1,
      fieldRevisions: { task_name: { revision: 1, by: 'assistant' } },
      receipts: {
        r: {
          messageId: 'r',
          isUndone: false,
          fields: { task_name: { before: { value: null }, after } },
        },
      },
    });
    expect(state.history).toEqual({
      task_name: [
        {
          revision: 1,
          at: timeOf(2),
          by: 'assistant',
          cause: 'reply',
          messageId: 'r',
          content: 'Orders',
          source: 'inferred',
          confidence: 0.9,
          quote: 'orders',
        },
      ],
    });
  });

  test('several changes of one reply are one receipt, from the first before to the last after', () => {
    const change = (value: string) =>
      fieldsChanged({ objective: textField(value) }, { messageId: 'r' });
    expect(foldEvents([change('a'), change('b')]).receipts.r?.fields).toMatchObject({
      objective: { before: { value: null }, after: { value: 'b' } },
    });
  });

  test('undo turns the receipt over, and over again', () => {
    const undo = fieldsChanged(
      { objective: textField(null) },
      { by: 'person', cause: 'undo', messageId: 'r' },
    );
    const done = fieldsChanged({ objective: textField('a') }, { messageId: 'r' });
    expect(foldEvents([done, undo]).receipts.r?.isUndone).toBe(true);
    expect(foldEvents([done, undo, undo]).receipts.r?.isUndone).toBe(false);
  });

  test('a suggestion or a source alone is no revision', () => {
    const events = [
      fieldsChanged({ objective: textField('a') }),
      fieldsChanged({ objective: textField('a', { source: 'stated' }) }),
    ];
    const { revision, history, requirements } = foldEvents(events);
    expect([revision, history.objective?.length, requirements.objective?.source]).toEqual([
      1,
      1,
      'stated',
    ]);
  });

  test('the history of a field keeps its newest hundred entries', () => {
    const events = Array.from({ length: 120 }, (_, index) =>
      fieldsChanged({ objective: textField(`${index}`) }),
    );
    const entries = foldEvents(events).history.objective ?? [];
    expect(entries).toHaveLength(100);
    expect([entries[0]?.content, entries[99]?.content]).toEqual(['20', '119']);
  });

  test('a history entry of a list is its texts', () => {
    const { history } = foldEvents([fieldsChanged({ constraints: listField(['a', 'b']) })]);
    expect(history.constraints?.[0]?.content).toEqual(['a', 'b']);
  });
});

describe('questions', () => {
  const closed = (openQuestion: { fieldKey: string; text: string } | null): SessionEvent => {
    return { type: 'question-closed', questionId: 'q', openQuestion };
  };
  const unsure = { fieldKey: 'objective', text: 'Why?' };

  test('close when answered, and stay with the task when the person is not sure', () => {
    expect(changeBy(asked)).toEqual({ question });
    expect(changeBy(asked, closed(null))).toEqual({ question: null });
    expect(changeBy(asked, closed(unsure))).toEqual({ question: null, openQuestions: [unsure] });
    expect(changeBy(closed(unsure))).toEqual({});
  });

  test('close when their field is filled, not when it is emptied or another one is filled', () => {
    const fill = (key: string, value: string | null) => fieldsChanged({ [key]: textField(value) });
    expect(foldEvents([asked, fill('objective', 'x')]).question).toBeNull();
    expect(foldEvents([asked, fill('description', 'x')]).question).toEqual(question);
    const filled = fill('objective', 'x');
    expect(foldEvents([filled, asked, fill('objective', null)]).question).toEqual(question);
    expect(foldEvents([asked, closed(unsure), filled]).openQuestions).toEqual([]);
  });
});

test.each<[string, SessionEvent, Partial<SessionState>]>([
  [
    'the person renames it',
    { type: 'session-renamed', title: 'Mine', by: 'person' },
    { title: 'Mine', isTitlePersons: true },
  ],
  [
    'the assistant renames it',
    { type: 'session-renamed', title: 'Orders', by: 'assistant' },
    { title: 'Orders' },
  ],
  [
    'a task is created',
    { type: 'task-created', taskId: 't', revision: 3 },
    { task: { taskId: 't', revision: 3 } },
  ],
  [
    'a task is updated',
    { type: 'task-updated', taskId: 't', revision: 4 },
    { task: { taskId: 't', revision: 4 } },
  ],
])('%s', (_name, event, change) => {
  expect(changeBy(event)).toEqual(change);
});

test('another template keeps what its fields hold and counts a revision', () => {
  const objective = textField('Less work');
  const state = foldEvents([
    fieldsChanged({ objective, task_name: textField('Orders') }),
    asked,
    { type: 'template-changed', templateId: 'bug', fields: { objective } },
  ]);
  expect(state).toMatchObject({
    templateId: 'bug',
    requirements: { objective },
    revision: 2,
    question: null,
  });
  expect(Object.keys(state.requirements)).toEqual(['objective']);
});

test('an event that was folded already gives the very same session', () => {
  const log = logOf(turn('m', 'Hello', 'Hi'));
  const state = foldEvents(turn('m', 'Hello', 'Hi'));
  for (const logged of log) expect(reduceSession(state, logged)).toBe(state);
});

test('a log begins with the start of its session', () => {
  const [, second] = logOf([replyStarted('r')]);
  expect(() => second && reduceSession(null, second)).toThrow('log begins with reply-started');
});
