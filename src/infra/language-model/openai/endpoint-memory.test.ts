import { describe, expect, it } from 'vitest';
import {
  type Adaptation,
  type AskedFor,
  adapt,
  adaptationFor,
  freshMemory,
  optionalParameters,
} from './endpoint-memory';
import type { Rejection } from './rejection';

const bare: Rejection = {
  origin: 'status',
  status: 400,
  code: '',
  param: '',
  message: '',
  categories: [],
  retryAfterMs: null,
  requestId: null,
  phase: null,
};
const everything: AskedFor = { structure: 'json_schema', parameters: optionalParameters };
const toObject: Adaptation = { type: 'structure', from: 'json_schema', to: 'json_object' };
const withoutLimit: Adaptation = { type: 'parameter', name: 'max_completion_tokens' };
const withoutUsage: Adaptation = { type: 'parameter', name: 'stream_options' };

describe('adaptationFor', () => {
  it.each<[Partial<Rejection>, Adaptation | null]>([
    [{ param: 'response_format', message: 'Invalid schema' }, toObject],
    [{ param: 'response_format.json_schema.schema' }, toObject],
    [
      { message: 'response_format value as json_schema is enabled only for api versions' },
      toObject,
    ],
    [{ message: 'Failed to initialize samplers: failed to parse grammar' }, toObject],
    [{ message: 'The provided JSON schema contains features not supported' }, toObject],
    [{ status: 422, message: '{"loc":["body","response_format"]}' }, toObject],
    [{ status: 500, message: 'response_format is not implemented' }, toObject],
    [{ status: 500, message: 'grammar stack overflow' }, null],
    [{ status: 404, param: 'response_format' }, null],
    [{ origin: 'stream', message: 'response_format' }, null],
    [{ param: 'max_completion_tokens' }, withoutLimit],
    [{ message: 'Unrecognized request argument supplied: max_completion_tokens' }, withoutLimit],
    [
      { message: 'you requested 16412 tokens (412 in the messages, 16000 in the completion)' },
      withoutLimit,
    ],
    [{ message: 'max_tokens is too large: 16000. This model supports at most 4096' }, withoutLimit],
    [{ param: 'stream_options' }, withoutUsage],
    [{ param: 'stream_options.include_usage' }, withoutUsage],
    [{ status: 422, message: '{"loc":["body","stream_options"]}' }, withoutUsage],
    [{ param: 'messages', message: 'stream_options were fine' }, null],
    [{ param: 'temperature' }, null],
    [{}, null],
  ])('%j', (facts, expected) => {
    expect(adaptationFor({ ...bare, ...facts }, everything)).toEqual(expected);
  });

  it('leaves nothing out twice', () => {
    const asked: AskedFor = { structure: 'prompt', parameters: [] };
    for (const param of ['response_format', ...optionalParameters]) {
      expect(adaptationFor({ ...bare, param }, asked)).toBeNull();
    }
    const plain: AskedFor = { structure: null, parameters: [] };
    expect(adaptationFor({ ...bare, param: 'response_format' }, plain)).toBeNull();
  });
});

describe('adapt', () => {
  it('goes down one rung, and not down again for a rejection of the same rung', () => {
    const once = adapt(freshMemory, toObject);
    expect(once.structure).toBe('json_object');
    expect(adapt(once, toObject)).toBe(once);
    const twice = adapt(once, { type: 'structure', from: 'json_object', to: 'prompt' });
    expect(adapt(twice, toObject).structure).toBe('prompt');
  });

  it('collects dropped parameters and leaves the given memory as it is', () => {
    const memory = adapt(adapt(freshMemory, withoutUsage), withoutLimit);
    expect([...memory.dropped].sort()).toEqual([...optionalParameters].sort());
    expect(freshMemory.dropped.size).toBe(0);
  });
});
