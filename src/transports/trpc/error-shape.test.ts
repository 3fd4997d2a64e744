import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorTexts } from '@/core/error-texts';
import { AppError, appErrorCodes } from '@/core/errors';
import { shapeError } from './error-shape';

const shape = { code: -32_603, data: { httpStatus: 500, stack: 'at secret.ts:1' } };

describe('shapeError', () => {
  test.each(appErrorCodes)('%s is told in our words', (code) => {
    const error = new TRPCError({ code: 'CONFLICT', cause: new AppError(code) });
    expect(shapeError(shape, error, 'request-1')).toEqual({
      code: shape.code,
      message: errorTexts[code].detail,
      data: { appCode: code, details: {}, requestId: 'request-1', httpStatus: 500 },
    });
  });

  test('facts that belong to a code go with it', () => {
    const cause = new AppError('requirements_incomplete', { details: { missing: ['objective'] } });
    const error = new TRPCError({ code: 'BAD_REQUEST', cause });
    expect(shapeError(shape, error, null).data.details).toEqual({ missing: ['objective'] });
  });

  test('an input that does not fit is told by its parts', () => {
    const parsed = z.object({ sessionId: z.string() }).safeParse({ sessionId: 1 });
    const error = new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error });
    const { appCode, details } = shapeError(shape, error, null).data;
    expect(appCode).toBe('invalid_input');
    expect(details.issues?.[0]).toMatch(/^sessionId: /);
  });

  test('of a surprise nothing is told', () => {
    const cause = new Error('SECRET postgres://user:password@db');
    const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'SECRET', cause });
    const told = JSON.stringify(shapeError(shape, error, 'request-1'));
    expect(told).not.toContain('SECRET');
    expect(told).not.toContain('secret.ts');
    expect(told).toContain('request-1');
  });
});
