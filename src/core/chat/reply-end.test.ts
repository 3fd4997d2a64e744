import { expect, test } from 'vitest';
import { plainFinish } from '@/testing/stepped-model';
import { AppError } from '../errors';
import { ModelError } from './language-model';
import { endOfFinish, endOfThrown, failedEnd } from './reply-end';
import { replyFailureTexts } from './reply-failure-texts';
import { replyFailureCodes } from './reply-outcome';

const full = { hasText: true, isEmpty: false };
const fieldsOnly = { hasText: false, isEmpty: false };
const empty = { hasText: false, isEmpty: true };

test.each([
  ['stop', plainFinish, full, 'completed', undefined],
  ['stop', plainFinish, fieldsOnly, 'completed', undefined],
  ['stop', plainFinish, empty, 'failed', 'model_empty'],
  ['length', { ...plainFinish, reason: 'length' }, full, 'interrupted', 'model_truncated'],
  ['length', { ...plainFinish, reason: 'length' }, fieldsOnly, 'interrupted', 'model_truncated'],
  ['length', { ...plainFinish, reason: 'length' }, empty, 'failed', 'model_empty'],
  [
    'filter',
    { ...plainFinish, reason: 'content_filter' },
    full,
    'filtered',
    'content_filtered_output',
  ],
  [
    'filter',
    { ...plainFinish, reason: 'content_filter' },
    empty,
    'filtered',
    'content_filtered_output',
  ],
  ['no finish', null, full, 'interrupted', 'model_interrupted'],
  ['no finish', null, empty, 'failed', 'model_interrupted'],
] as const)('%s of %o with %o is %s %s', (_name, finish, reply, outcome, code) => {
  const end = endOfFinish(finish, reply);
  expect([end.outcome, end.failure?.code]).toEqual([outcome, code]);
  expect(end.model).toBe(finish ? 'scripted' : null);
});

test.each([
  [new ModelError('model_silent', 'x'), true, 'interrupted', 'model_silent'],
  [new ModelError('model_silent', 'x'), false, 'failed', 'model_silent'],
  [new ModelError('model_access_denied', 'x'), true, 'failed', 'model_access_denied'],
  [new ModelError('content_filtered_input', 'x'), false, 'filtered', 'content_filtered_input'],
  [new AppError('session_full'), true, 'failed', 'context_too_long'],
  [new AppError('store_unavailable'), true, 'failed', 'internal'],
  ['a surprise', true, 'failed', 'internal'],
] as const)('thrown %o', (error, hasText, outcome, code) => {
  const end = endOfThrown(error, new AbortController().signal, hasText);
  expect([end.outcome, end.failure?.code]).toEqual([outcome, code]);
});

test('what an aborted model throws does not matter, but why it was aborted', () => {
  const error = new ModelError('model_error', 'x');
  const stopped = endOfThrown(error, AbortSignal.abort('stopped'), false);
  const shutDown = endOfThrown(error, AbortSignal.abort('server_stopped'), false);
  expect(stopped).toEqual({ outcome: 'stopped', failure: null, model: null, usage: null });
  expect(shutDown).toMatchObject({ outcome: 'interrupted', failure: { code: 'server_stopped' } });
});

test('a failure carries what the service said', () => {
  const error = new ModelError('model_rate_limited', 'x', { retryAfterMs: 12_000 });
  expect(endOfThrown(error, new AbortController().signal, false).failure).toEqual({
    code: 'model_rate_limited',
    retryAfterMs: 12_000,
    categories: [],
  });
});

test('every failure has an end and words', () => {
  for (const code of replyFailureCodes) {
    expect(['failed', 'filtered']).toContain(failedEnd(code, false).outcome);
    expect(replyFailureTexts[code].sentence).toMatch(/\.$/);
    expect(replyFailureTexts[code].nextStep).toMatch(/\.$/);
  }
});
