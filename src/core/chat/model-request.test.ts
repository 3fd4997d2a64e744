import { expect, test } from 'vitest';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { SessionEvent } from '@/core/sessions/session-event';
import { foldEvents } from '@/testing/fold-events';
import {
  fieldsChanged,
  replyEnded,
  replyStarted,
  textDelta,
  textField,
  turn,
  userMessage,
} from '@/testing/session-events';
import { buildModelRequest } from './model-request';
import { estimateMessageTokens } from './token-estimate';

function requestAfter(events: readonly SessionEvent[], maxInputTokens?: number) {
  const state = foldEvents(events);
  const options = maxInputTokens === undefined ? {} : { maxInputTokens };
  const { messages, briefing } = buildModelRequest(state, defaultTemplate, options);
  const [system, ...turns] = messages;
  return {
    system,
    turns: turns.map(({ role, content }) => `${role}: ${content}`),
    briefing,
    messages,
  };
}

const asked = [userMessage('last', 'And then?'), replyStarted('r-last')];

test('the turns follow the prompt, oldest first, without the reply that is to be written', () => {
  const { system, turns } = requestAfter([...turn('a', 'Hello', '**Hi**'), ...asked]);
  expect(system?.role).toBe('system');
  expect(turns).toEqual(['user: Hello', 'assistant: **Hi**', 'user: And then?']);
});

const failure = { retryAfterMs: null, categories: [] };
test.each<[string, SessionEvent[], string[]]>([
  ['a reply without text', [...turn('a', 'A', '')], ['user: A']],
  [
    'a reply that failed',
    [
      userMessage('a', 'A'),
      replyStarted('r'),
      textDelta('r', 'filtered words'),
      replyEnded('r', {
        outcome: 'filtered',
        failure: { ...failure, code: 'content_filtered_output' },
      }),
    ],
    ['user: A'],
  ],
  [
    'a message that the filter refused',
    [
      ...turn('b', 'B', 'b'),
      userMessage('a', 'A'),
      replyStarted('r'),
      replyEnded('r', {
        outcome: 'filtered',
        failure: { ...failure, code: 'content_filtered_input' },
      }),
    ],
    ['user: B', 'assistant: b'],
  ],
  [
    'a note of the system',
    [
      {
        type: 'message-added',
        messageId: 'n',
        role: 'system',
        content: 'note',
        clientMessageId: null,
      },
    ],
    [],
  ],
])('%s is left out', (_name, events, turns) => {
  expect(requestAfter([...events, ...asked]).turns).toEqual([...turns, 'user: And then?']);
});

test.each(['stopped', 'interrupted'] as const)(
  'a reply that was %s is told as far as it came',
  (outcome) => {
    const events = [
      userMessage('a', 'A'),
      replyStarted('r'),
      textDelta('r', 'Half'),
      replyEnded('r', { outcome }),
    ];
    expect(requestAfter([...events, ...asked]).turns).toEqual([
      'user: A',
      'assistant: Half',
      'user: And then?',
    ]);
  },
);

test('the briefing has the requirements and the question that the person answers', () => {
  const question = {
    questionId: 'q',
    fieldKey: 'objective',
    options: ['a', 'b'],
    messageId: 'r-a',
  };
  const { briefing, system } = requestAfter([
    ...turn('a', 'Hello', 'Why?'),
    { type: 'question-asked', question },
    fieldsChanged({ task_name: textField('Orders') }),
    ...asked,
  ]);
  expect(briefing).toMatchObject({
    template: defaultTemplate,
    requirements: { task_name: { value: 'Orders' } },
    question,
  });
  expect(system?.content).toContain('{"your_last_question":"objective","options":["a","b"]}');
});

test.each(['word '.repeat(200), '日本語の文章。'.repeat(100), '😀🎉'.repeat(100)])(
  'a conversation of %.6s… over the budget loses its oldest turns and is told so',
  (content) => {
    const events = Array.from({ length: 30 }, (_, index) =>
      turn(`${index}`, `${index} ${content}`, 'Yes.'),
    );
    const all = requestAfter([...events.flat(), ...asked], 1_000_000);
    const { messages, turns, system } = requestAfter([...events.flat(), ...asked], 6_000);
    expect(all.turns).toHaveLength(61);
    expect(all.system?.content).not.toContain('left out here');
    expect(turns.length).toBeGreaterThan(2);
    expect(turns).toEqual(all.turns.slice(-turns.length));
    expect(system?.content).toContain('left out here');
    expect(estimateMessageTokens(messages)).toBeLessThanOrEqual(6_000);
  },
);

test('the last message of the person stays, however long it is', () => {
  const events = [
    ...turn('a', 'Hello', 'Hi'),
    userMessage('b', 'x'.repeat(9_000)),
    replyStarted('r'),
  ];
  expect(requestAfter(events, 100).turns).toEqual([`user: ${'x'.repeat(9_000)}`]);
});
