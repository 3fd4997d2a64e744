import type { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { errorTexts } from '@/core/error-texts';
import { type AppErrorCode, type AppErrorDetails, isAppError } from '@/core/errors';

/** What the browser gets to know of a failure: allow-listed words and facts, and an id to ask about. */
export interface ErrorData {
  appCode: AppErrorCode;
  details: AppErrorDetails;
  requestId: string | null;
}

interface ShapeIn {
  code: number;
  data: { httpStatus: number; path?: string };
}

/** Replaces whatever was thrown by words of ours; `error.message` of a surprise never leaves the server. */
export function shapeError(shape: ShapeIn, error: TRPCError, requestId: string | null) {
  const { appCode, details } = describeFailure(error);
  const data: ErrorData & { httpStatus: number } = {
    appCode,
    details,
    requestId,
    httpStatus: shape.data.httpStatus,
  };
  return { code: shape.code, message: errorTexts[appCode].detail, data };
}

function describeFailure(error: TRPCError): Pick<ErrorData, 'appCode' | 'details'> {
  const { cause } = error;
  if (isAppError(cause)) return { appCode: cause.code, details: cause.details };
  if (error.code === 'BAD_REQUEST' && cause instanceof z.ZodError) {
    const issues = cause.issues.map(
      ({ path, message }) => `${path.join('.') || 'input'}: ${message}`,
    );
    return { appCode: 'invalid_input', details: { issues: issues.slice(0, 20) } };
  }
  return { appCode: appCodeOf(error.code), details: {} };
}

/** tRPC's own refusals: an unknown procedure, a broken body, a batch that is too large. */
function appCodeOf(code: TRPCError['code']): AppErrorCode {
  switch (code) {
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
      return 'invalid_input';
    case 'NOT_FOUND':
      return 'not_found';
    case 'METHOD_NOT_SUPPORTED':
      return 'method_not_allowed';
    case 'PAYLOAD_TOO_LARGE':
      return 'payload_too_large';
    case 'UNSUPPORTED_MEDIA_TYPE':
      return 'unsupported_media_type';
    default:
      return 'internal';
  }
}
