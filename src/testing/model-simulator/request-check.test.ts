import { describe, expect, it } from 'vitest';
import { replyJsonSchema } from '@/core/chat/reply-schema';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { type ChatRequest, chatRequestSchema } from './chat-request';
import { checkRequest } from './request-check';

const base: ChatRequest = { stream: true, messages: [{ role: 'user', content: 'Hello' }] };
const schema = { ...replyJsonSchema(defaultTemplate) };
const strictly = (more: object = {}) => ({
  response_format: {
    type: 'json_schema',
    json_schema: { name: 'reply', strict: true, schema, ...more },
  },
});
const latest = '2024-10-21';

function check(more: object, apiVersion: string | null = latest, isReasoning = false) {
  const request = chatRequestSchema.parse({ ...base, ...more });
  const answer = checkRequest({ request, apiVersion, isReasoning });
  return answer?.type === 'plain' ? answer.body : null;
}

describe('checkRequest', () => {
  it.each<[object, string | null, boolean, RegExp | null]>([
    [{}, latest, false, null],
    [strictly(), latest, false, null],
    [strictly(), null, false, null],
    [strictly(), '2024-08-01-preview', false, null],
    [strictly(), '2024-06-01', false, /2024-08-01-preview and later/],
    [strictly({ name: 'my reply' }), latest, false, /json_schema.name/],
    [strictly({ schema: { type: 'object' } }), latest, false, /additionalProperties/],
    [strictly({ schema: { type: 'object' }, strict: false }), latest, false, null],
    [{ stream_options: {} }, '2024-08-01-preview', false, /supplied: stream_options/],
    [{ max_completion_tokens: 9 }, '2024-02-01', false, /supplied: max_completion_tokens/],
    [{ max_completion_tokens: 9 }, '2024-09-01-preview', true, null],
    [{ max_tokens: 9 }, latest, false, null],
    [{ max_tokens: 9 }, latest, true, /Use 'max_completion_tokens' instead/],
    [{ temperature: 0 }, latest, true, /unsupported_parameter/],
    [{ response_format: { type: 'json_object' } }, latest, false, /must contain the word 'json'/],
    [
      {
        response_format: { type: 'json_object' },
        messages: [{ role: 'system', content: 'JSON!' }],
      },
      latest,
      false,
      null,
    ],
    [{ stream: false }, latest, false, /only streams/],
  ])('%#', (more, apiVersion, isReasoning, fault) => {
    const body = check(more, apiVersion, isReasoning);
    if (fault) expect(body).toMatch(fault);
    else expect(body).toBeNull();
  });
});
