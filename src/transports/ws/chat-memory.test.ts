import { expect, test } from 'vitest';
import { createChatMemory } from './chat-memory';

const system = {
  role: 'system',
  content: 'You are a helpful AI assistant for Presto-Change-O, an industry simulation dashboard.',
};
const asked = (content: string) => ({ role: 'user', content });
const said = (content: string) => ({ role: 'assistant', content });

test('the model gets the system prompt, what was said, and what is asked', () => {
  const memory = createChatMemory({ maxExchanges: 10, maxLength: 1_000 });
  expect(memory.promptFor('one')).toEqual([system, asked('one')]);
  memory.add('one', '1');
  expect(memory.promptFor('two')).toEqual([system, asked('one'), said('1'), asked('two')]);
});

test('an exchange without a reply is forgotten', () => {
  const memory = createChatMemory({ maxExchanges: 10, maxLength: 1_000 });
  memory.add('one', '');
  expect(memory.promptFor('one')).toEqual([system, asked('one')]);
});

test('the oldest exchanges go first, by number and by length; the latest stays', () => {
  const memory = createChatMemory({ maxExchanges: 2, maxLength: 10 });
  for (const text of ['a', 'b', 'c']) memory.add(text, text);
  expect(memory.promptFor('?').slice(1, -1)).toEqual([
    asked('b'),
    said('b'),
    asked('c'),
    said('c'),
  ]);
  memory.add('12345', '6789');
  expect(memory.promptFor('?').slice(1, -1)).toEqual([asked('12345'), said('6789')]);
  memory.add('x'.repeat(100), 'y');
  expect(memory.promptFor('?').slice(1, -1)).toEqual([asked('x'.repeat(100)), said('y')]);
});
