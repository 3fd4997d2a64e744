import { describe, expect, it } from 'vitest';
import type { ModelRequest } from '@/core/chat/language-model';
import { replyJsonSchema } from '@/core/chat/reply-schema';
import { emptyRequirements } from '@/core/requirements/field-content';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { lintStrictSchema } from '@/testing/model-simulator/schema-lint';
import { adapt, freshMemory, type Structure } from './endpoint-memory';
import { buildRequestBody } from './request-body';

const messages = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Hello' },
] as const;
const plain: ModelRequest = { messages, briefing: null };
const requirements = emptyRequirements(defaultTemplate);
const briefed: ModelRequest = {
  messages,
  briefing: { template: defaultTemplate, requirements, question: null },
};
const at = (structure: Structure) => ({ ...freshMemory, structure });
const schemaText = JSON.stringify(replyJsonSchema(defaultTemplate));

describe('buildRequestBody', () => {
  it('asks for a schema that strict structured outputs take', () => {
    const { body, asked } = buildRequestBody('gpt-4o', briefed, freshMemory);
    const format = body.response_format;
    if (format?.type !== 'json_schema') throw new Error('no schema');
    expect(format.json_schema.strict).toBe(true);
    expect(lintStrictSchema(format.json_schema.schema)).toBeNull();
    expect(Object.keys(Object(format.json_schema.schema?.properties))[0]).toBe('message');
    expect(body.messages).toEqual(messages);
    expect(asked.structure).toBe('json_schema');
  });

  it.each(['json_object', 'prompt'] as const)('puts the schema into the prompt for %s', (rung) => {
    const { body } = buildRequestBody('gpt-4o', briefed, at(rung));
    expect(body.response_format?.type).toBe(rung === 'prompt' ? undefined : rung);
    expect(body.messages[0]?.content).toContain('Be brief.');
    expect(body.messages[0]?.content).toContain(schemaText);
    expect(body.messages).toHaveLength(2);
  });

  it('makes a system message where there is none', () => {
    const request = { ...briefed, messages: messages.slice(1) };
    const { body } = buildRequestBody('gpt-4o', request, at('prompt'));
    expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
  });

  it('leaves plain chat plain on every rung', () => {
    for (const rung of ['json_schema', 'json_object', 'prompt'] as const) {
      const { body, asked } = buildRequestBody('router', plain, at(rung));
      expect(body).not.toHaveProperty('response_format');
      expect(body.messages).toEqual(messages);
      expect(asked.structure).toBeNull();
    }
  });

  it('never names what was dropped, nor what reasoning models refuse', () => {
    const memory = adapt(freshMemory, { type: 'parameter', name: 'stream_options' });
    const { body, asked } = buildRequestBody('o4-mini', briefed, memory);
    expect(Object.keys(body).sort()).toEqual([
      'max_completion_tokens',
      'messages',
      'model',
      'response_format',
      'stream',
    ]);
    expect(asked.parameters).toEqual(['max_completion_tokens']);
  });
});
