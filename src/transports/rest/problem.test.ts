import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorTexts } from '@/core/error-texts';
import { AppError, appErrorCodes } from '@/core/errors';
import { problemSchema, toProblem } from './problem';
import { problemStatus } from './problem-status';

describe('toProblem', () => {
  test.each(appErrorCodes)('%s has its status and its words', (code) => {
    const problem = toProblem(new AppError(code), 'req-1');
    expect(problem).toEqual({
      type: `urn:taskwright:problem:${code}`,
      title: errorTexts[code].title,
      status: problemStatus[code],
      detail: errorTexts[code].detail,
      code,
      request_id: 'req-1',
    });
    expect(problemSchema.parse(problem)).toEqual(problem);
  });

  test('carries the facts that belong to a code', () => {
    const conflicts = { task_name: { yours: 'a', current: 'b' } };
    expect(toProblem(new AppError('edit_conflict', { details: { conflicts } }), 'r')).toMatchObject(
      { status: 409, conflicts },
    );
    expect(
      toProblem(
        new AppError('requirements_incomplete', { details: { missing: ['objective'] } }),
        'r',
      ),
    ).toMatchObject({ status: 400, missing: ['objective'] });
    expect(
      toProblem(new AppError('rate_limited', { details: { retryAfterMs: 1_500 } }), 'r'),
    ).toMatchObject({ status: 429, retry_after_ms: 1_500 });
  });

  test('tells nothing of a surprise, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const problem = toProblem(thrown, 'req-1');
        expect([problem.code, problem.status]).toEqual(['internal', 500]);
      }),
    );
    const secret = new Error('SECRET postgres://user:password@db', { cause: 'SECRET' });
    expect(JSON.stringify(toProblem(secret, 'req-1'))).not.toContain('SECRET');
  });

  test.each([
    ['FST_ERR_CTP_BODY_TOO_LARGE', 413, 'payload_too_large'],
    ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 415, 'unsupported_media_type'],
    ['FST_ERR_CTP_INVALID_JSON_BODY', 400, 'invalid_input'],
    ['FST_ERR_BAD_URL', 400, 'invalid_input'],
    ['FST_ERR_NOT_FOUND', 404, 'not_found'],
    ['FST_ERR_REP_ALREADY_SENT', 500, 'internal'],
  ])('translates %s', (code, statusCode, expected) => {
    const error = Object.assign(new Error('detail of the framework'), { code, statusCode });
    const problem = toProblem(error, 'r');
    expect([problem.code, problem.status]).toEqual([expected, statusCode]);
    expect(JSON.stringify(problem)).not.toContain('detail of the framework');
  });
});
