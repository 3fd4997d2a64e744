import { describe, expect, it } from 'vitest';
import type { ReplyFailureCode } from '@/core/chat/reply-outcome';
import { diagnose } from './failure-table';
import type { Rejection } from './rejection';

const bare: Rejection = {
  origin: 'status',
  status: null,
  code: '',
  param: '',
  message: '',
  categories: [],
  retryAfterMs: null,
  requestId: null,
  phase: null,
};

describe('diagnose', () => {
  it.each<[Partial<Rejection>, ReplyFailureCode, boolean]>([
    [{ status: 400, code: 'content_filter' }, 'content_filtered_input', false],
    [{ origin: 'stream', code: 'content_filter' }, 'content_filtered_output', false],
    [{ status: 400, code: 'context_length_exceeded' }, 'context_too_long', false],
    [{ status: 400, code: 'exceed_context_size_error' }, 'context_too_long', false],
    [
      { status: 400, message: "This model's maximum context length is 8" },
      'context_too_long',
      false,
    ],
    [{ origin: 'stream', message: 'Reached context length of 4096' }, 'context_too_long', false],
    [{ status: 413 }, 'context_too_long', false],
    [{ status: 400, code: 'anything' }, 'model_misconfigured', false],
    [{ status: 422 }, 'model_misconfigured', false],
    [{ status: 307 }, 'model_misconfigured', false],
    [{ status: 418 }, 'model_misconfigured', false],
    [{ status: 404, code: 'DeploymentNotFound' }, 'model_misconfigured', false],
    [{ status: 404, code: '404' }, 'model_misconfigured', false],
    [{ status: 429, code: 'insufficient_quota' }, 'model_misconfigured', false],
    [{ status: 401, code: '401' }, 'model_access_denied', false],
    [{ status: 401, code: 'invalid_api_key' }, 'model_access_denied', false],
    [{ status: 401, code: 'PermissionDenied' }, 'model_access_denied', false],
    [{ status: 403, code: 'AuthenticationTypeDisabled' }, 'model_access_denied', false],
    [{ status: 403, message: 'Virtual Network/Firewall rules' }, 'model_access_denied', false],
    [{ origin: 'token' }, 'model_access_denied', false],
    [{ origin: 'timeout', phase: 'token' }, 'model_access_denied', false],
    [{ origin: 'timeout', phase: 'headers' }, 'model_silent', true],
    [{ origin: 'timeout', phase: 'first_token' }, 'model_silent', false],
    [{ origin: 'timeout', phase: 'idle' }, 'model_silent', false],
    [{ status: 408, code: 'Timeout' }, 'model_silent', true],
    [{ status: 504 }, 'model_silent', true],
    [{ status: 409 }, 'model_error', true],
    [{ status: 500 }, 'model_error', true],
    [{ status: 502 }, 'model_error', true],
    [{ status: 503 }, 'model_error', true],
    [{ status: 503, retryAfterMs: 9 }, 'model_rate_limited', true],
    [{ status: 429 }, 'model_rate_limited', true],
    [{ status: 429, code: 'NoCapacity' }, 'model_rate_limited', true],
    [{ origin: 'stream', status: 429 }, 'model_rate_limited', true],
    [{ origin: 'stream', status: 400 }, 'model_error', false],
    [{ origin: 'connection', code: 'ECONNREFUSED' }, 'model_unreachable', true],
    [{ origin: 'connection', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'model_unreachable', false],
    [{ origin: 'body', code: 'not_a_stream' }, 'model_bad_answer', false],
    [{ origin: 'body', code: 'broken_off' }, 'model_interrupted', false],
    [{ origin: 'body', code: 'empty_reply' }, 'model_empty', false],
  ])('%j is %s', (facts, failure, isPassing) => {
    expect(diagnose({ ...bare, ...facts })).toMatchObject({ failure, isPassing });
  });

  it('tells the operator a next step, never the words of the service', () => {
    const { hint } = diagnose({
      ...bare,
      status: 401,
      code: 'PermissionDenied',
      message: 'secret',
    });
    expect(hint).toContain('Cognitive Services OpenAI User');
    expect(hint).not.toContain('secret');
  });
});
