import { describe, expect, it } from 'vitest';
import type { Briefing, LanguageModel, ModelPart, ModelRequest } from '@/core/chat/language-model';
import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { createDemoLanguageModel } from './demo-language-model';

const briefing: Briefing = {
  template: defaultTemplate,
  requirements: emptyRequirements(defaultTemplate),
  question: null,
};
const request = (content: string): ModelRequest => ({
  messages: [
    { role: 'system', content: 'You fill requirements.' },
    { role: 'user', content },
  ],
  briefing,
});

async function read(model: LanguageModel, asked: ModelRequest) {
  const parts: ModelPart[] = [];
  for await (const part of model.stream(asked, new AbortController().signal)) parts.push(part);
  const texts = parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  return { parts, texts, joined: texts.join('') };
}

describe('createDemoLanguageModel', () => {
  const model = createDemoLanguageModel({ paceMs: 0 });

  it('streams the JSON of the reply in small pieces, message first, and finishes once', async () => {
    const { parts, texts, joined } = await read(model, request('Load raw.orders into dwh.orders'));
    expect(Object.keys(JSON.parse(joined))).toEqual(['message', 'requirements', 'question']);
    expect(joined.startsWith('{"message":')).toBe(true);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.every((text) => text !== '')).toBe(true);
    expect(parts.at(-1)).toEqual({
      type: 'finish',
      reason: 'stop',
      model: 'demo',
      usage: null,
      categories: [],
    });
  });

  it('answers plain chat in plain text and says what it is', async () => {
    const { joined } = await read(model, {
      messages: [{ role: 'user', content: 'How is the weather in Bonn?' }],
      briefing: null,
    });
    expect(joined).toContain('built-in demo model');
    expect(joined).toContain('How is the weather in Bonn?');
    expect(joined).not.toContain('{');
  });

  it('stops at once when it is aborted, with the reason of the signal', async () => {
    const slow = createDemoLanguageModel({ paceMs: 60_000 });
    const controller = new AbortController();
    const next = slow.stream(request('Hello'), controller.signal)[Symbol.asyncIterator]().next();
    controller.abort('stopped');
    await expect(next).rejects.toBe('stopped');
  });
});
