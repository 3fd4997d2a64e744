import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PromptMessage } from '@/core/chat/language-model';
import { shareThatFits, trimTurns } from './trim-turns';

const system: PromptMessage = { role: 'system', content: 'rules' };
const user = (content: string): PromptMessage => ({ role: 'user', content });
const assistant = (content: string): PromptMessage => ({ role: 'assistant', content });

describe('trimTurns', () => {
  it('drops the oldest turns until the share is reached', () => {
    const turns = [user('1'.repeat(40)), assistant('a'), user('2'.repeat(40)), assistant('b')];
    const last = user('3'.repeat(10));
    expect(trimTurns([system, ...turns, last], 0.6)).toEqual([system, ...turns.slice(2), last]);
    expect(trimTurns([system, ...turns, last], 0.1)).toEqual([system, last]);
  });

  it('has nothing to drop when there is one turn', () => {
    expect(trimTurns([system, user('x'.repeat(1_000))], 0.5)).toBeNull();
    expect(trimTurns([system, assistant('hello'), user('x')], 0.9)).toEqual([system, user('x')]);
  });

  it('keeps system messages and the last message, begins with the person and gets shorter', () => {
    const role = fc.constantFrom('system' as const, 'user' as const, 'assistant' as const);
    const message = fc.record({ role, content: fc.string() });
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    const property = fc.property(fc.array(message), fc.string(), share, (before, words, part) => {
      const messages = [...before, user(words)];
      const trimmed = trimTurns(messages, part);
      if (!trimmed) return;
      const isSystem = ({ role }: PromptMessage) => role === 'system';
      expect(trimmed.length).toBeLessThan(messages.length);
      expect(trimmed.filter(isSystem)).toEqual(messages.filter(isSystem));
      expect(trimmed.at(-1)).toEqual(user(words));
      expect(trimmed.find((kept) => !isSystem(kept))?.role).toBe('user');
    });
    fc.assert(property);
  });
});

describe('shareThatFits', () => {
  const complaint = (limit: number, actual: number) =>
    `This model's maximum context length is ${limit} tokens. However, your messages resulted in ${actual} tokens.`;

  it.each([
    [complaint(128_000, 256_000), 0.425],
    [complaint(1_000, 1_000), 0.5],
    ['the request exceeds the available context size', 0.5],
    ['', 0.5],
  ])('%s', (message, share) => {
    expect(shareThatFits(message)).toBeCloseTo(share);
  });
});
