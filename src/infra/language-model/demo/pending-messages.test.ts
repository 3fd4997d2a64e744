import { describe, expect, it } from 'vitest';
import { pendingMessages } from './pending-messages';

const user = (content: string) => ({ role: 'user', content }) as const;
const reply = (content: string) => ({ role: 'assistant', content }) as const;

describe('pendingMessages', () => {
  it('is what came after the last reply', () => {
    expect(pendingMessages([user('a'), reply('Noted.'), user('b')])).toEqual({
      texts: ['b'],
      lastReply: reply('Noted.'),
    });
  });

  it('holds messages whose reply failed', () => {
    expect(pendingMessages([user('a'), user('b')])).toEqual({ texts: ['a', 'b'], lastReply: null });
  });

  it('holds the message whose reply was stopped in the middle', () => {
    const turns = [user('a'), reply('Noted.'), user('b'), reply('Hello! I am the dem'), user('c')];
    expect(pendingMessages(turns)).toEqual({ texts: ['b', 'c'], lastReply: reply('Noted.') });
  });
});
