import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, type AppErrorCode } from '@/core/errors';

const maxIssues = 20;
const maxIssueLength = 200;

/** Fastify's own refusals, by their stable codes. */
const codes: Readonly<Record<string, AppErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_NOT_FOUND: 'not_found',
};

/** Translates what Fastify throws; whatever is neither ours nor a refusal of the request is `internal`. */
export function appErrorOf(error: unknown): AppError {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation
      .slice(0, maxIssues)
      .map(({ instancePath, message }) => issueOf(instancePath, message ?? 'is invalid'));
    return new AppError('invalid_input', { details: { issues }, cause: error });
  }
  const { code, statusCode } = frameworkError(error);
  const known = code === null ? undefined : codes[code];
  if (known) return new AppError(known, { cause: error });
  const isRefusal = statusCode >= 400 && statusCode < 500;
  return new AppError(isRefusal ? 'invalid_input' : 'internal', { cause: error });
}

function issueOf(path: string, message: string): string {
  const name = path.slice(1).replaceAll('/', '.') || 'request';
  return `${name}: ${message}`.slice(0, maxIssueLength).toWellFormed();
}

function frameworkError(error: unknown): { code: string | null; statusCode: number } {
  if (!(error instanceof Error)) return { code: null, statusCode: 500 };
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    statusCode:
      'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500,
  };
}
