import { describe, expect, test } from 'vitest';
import { replyFailureTexts } from '@/core/chat/reply-failure-texts';
import { replyFailureCodes } from '@/core/chat/reply-outcome';
import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { SessionEvent } from '@/core/sessions/session-event';
import { personsField } from '@/testing/filled-session';
import { endEvent, wireEventOf } from './sse-events';
import { sessionEventSchema } from './wire-event';

const at = '2026-01-01T00:00:00.000Z';
const requirements = emptyRequirements(defaultTemplate);
const started: SessionEvent = {
  type: 'session-created',
  sessionId: 's',
  templateId: defaultTemplate.id,
  title: 'New conversation',
  requirements,
};
const asked: SessionEvent = {
  type: 'message-added',
  messageId: 'm1',
  role: 'user',
  content: 'Hello',
  clientMessageId: null,
};
const answering: SessionEvent = { type: 'reply-started', messageId: 'm2' };
const filled: SessionEvent = {
  type: 'requirements-changed',
  by: 'person',
  cause: 'edit',
  messageId: null,
  fields: { task_name: personsField('Clean up') },
};
const ended: SessionEvent = {
  type: 'reply-ended',
  messageId: 'm2',
  outcome: 'completed',
  failure: null,
  model: null,
  usage: null,
};

/** What a reader is told of the last of these events. */
function toldOf(...events: SessionEvent[]) {
  let state: SessionState | null = null;
  let told: unknown;
  for (const [index, event] of [started, ...events].entries()) {
    const logged = { seq: index + 1, at, event };
    state = reduceSession(state, logged);
    told = wireEventOf(logged, state, defaultTemplate);
    if (told !== null) expect(sessionEventSchema.parse(told)).toEqual(told);
  }
  return told;
}

describe('wireEventOf', () => {
  test('tells of messages of both sides', () => {
    const message = { timestamp: at, extracted_requirements: null };
    expect(toldOf(asked)).toEqual({
      type: 'message',
      content: { message_id: 'm1', role: 'user', content: 'Hello', status: 'complete', ...message },
    });
    expect(toldOf(asked, answering)).toEqual({
      type: 'message',
      content: {
        message_id: 'm2',
        role: 'assistant',
        content: '',
        status: 'streaming',
        ...message,
      },
    });
  });

  test('tells of text as it comes', () => {
    const delta: SessionEvent = { type: 'text-delta', messageId: 'm2', text: '"Hi"\n' };
    expect(toldOf(asked, answering, delta)).toEqual({ type: 'content', content: '"Hi"\n' });
  });

  test('tells of changed requirements by all of them', () => {
    const told = toldOf(filled);
    expect(told).toMatchObject({
      type: 'requirements',
      content: {
        task_name: { value: 'Clean up', confidence: 1, source: 'user' },
        objective: null,
        overall_confidence: 0.25,
        is_complete: false,
      },
    });
    expect(told).not.toHaveProperty('done');
  });

  test.each(['completed', 'stopped'] as const)(
    'a %s reply ends with the requirements',
    (outcome) => {
      const told = toldOf(filled, asked, answering, { ...ended, outcome });
      expect(told).toMatchObject({
        type: 'requirements',
        content: { task_name: { value: 'Clean up' } },
        done: true,
      });
    },
  );

  test.each(replyFailureCodes)('a reply that failed by %s ends with the reason', (code) => {
    const failure = { code, retryAfterMs: null, categories: [] };
    expect(toldOf(asked, answering, { ...ended, outcome: 'failed', failure })).toEqual({
      type: 'error',
      content: replyFailureTexts[code].sentence,
      code,
      retryable: replyFailureTexts[code].isRetryable,
    });
  });

  test('tells of a return to an earlier point by the whole session', () => {
    const branched: SessionEvent = {
      type: 'conversation-branched',
      branchId: 'b',
      fromMessageId: 'm2',
      fields: {},
    };
    const told = toldOf(asked, answering, ended, branched);
    expect(told).toMatchObject({
      type: 'session',
      content: { session_id: 's', messages: [{ message_id: 'm1' }] },
    });
  });

  test.each<SessionEvent>([
    { type: 'field-drafted', messageId: 'm2', fieldKey: 'task_name', text: 'Cl' },
    { type: 'reply-waiting', messageId: 'm2', reason: 'retrying', until: at },
    { type: 'session-renamed', title: 'Clean up', by: 'assistant' },
    { type: 'reply-stop-requested', messageId: 'm2' },
    { type: 'task-created', taskId: 't', revision: 1 },
  ])('tells nothing of $type', (event) => {
    expect(toldOf(asked, answering, event)).toBeNull();
  });
});

test('requirements of a session that nobody has spoken in are told at the end all the same', () => {
  const state = reduceSession(null, { seq: 1, at, event: started });
  expect(endEvent(null, state, defaultTemplate)).toEqual({
    type: 'requirements',
    content: {
      task_name: null,
      description: null,
      target_table: null,
      objective: null,
      success_criteria: null,
      constraints: null,
      overall_confidence: 0,
      is_complete: false,
    },
    done: true,
  });
});
