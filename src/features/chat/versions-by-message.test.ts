import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '@/core/sessions/chat-message';
import type { Branch } from '@/core/sessions/session';
import { describeSetAside } from './describe-set-aside';
import { versionsByMessage } from './versions-by-message';

function message(messageId: string, minute: number): ChatMessage {
  return {
    messageId,
    role: 'user',
    content: messageId,
    createdAt: `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`,
    status: 'complete',
    clientMessageId: null,
    failure: null,
    model: null,
    usage: null,
    revision: 0,
  };
}

function branch(branchId: string, parentMessageId: string | null, first: ChatMessage): Branch {
  return {
    branchId,
    parentMessageId,
    messages: [first],
    requirements: {},
    receipts: {},
    setAsideAt: first.createdAt,
  };
}

describe('versionsByMessage', () => {
  it('has nothing to say of a conversation that was never edited', () => {
    expect(versionsByMessage([message('a', 1), message('b', 2)], [])).toEqual(new Map());
  });

  it('numbers versions in the order in which they were begun, whichever is shown', () => {
    const versions = versionsByMessage(
      [message('a', 1), message('b2', 5)],
      [branch('third', 'a', message('b3', 9)), branch('first', 'a', message('b1', 2))],
    );
    expect(versions).toEqual(
      new Map([['b2', { current: 2, count: 3, previousBranchId: 'first', nextBranchId: 'third' }]]),
    );
  });

  it('knows versions of the very first message', () => {
    const versions = versionsByMessage([message('a2', 5)], [branch('x', null, message('a1', 1))]);
    expect(versions.get('a2')).toMatchObject({ current: 2, count: 2, nextBranchId: null });
  });

  it('leaves out branches of messages that are set aside themselves', () => {
    expect(versionsByMessage([message('a', 1)], [branch('x', 'gone', message('b', 2))]).size).toBe(
      0,
    );
  });
});

describe('describeSetAside', () => {
  const messages = [message('a', 1), message('b', 2), message('c', 3)];

  it.each([
    ['a', 'The 2 messages after it'],
    ['b', 'The message after it'],
    ['c', 'The present wording'],
    ['unknown', 'The present wording'],
  ])('after %s: %s', (messageId, beginning) => {
    expect(describeSetAside(messages, messageId)).toContain(beginning);
  });
});
