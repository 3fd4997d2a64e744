import { AppError, isAppError } from '@/core/errors';

const bugs = [SyntaxError, TypeError, RangeError, ReferenceError];

/**
 * What a caught error of a database driver means to the product: `store_unavailable` with the cause, or
 * `invalid_input` for text that the database cannot hold (PostgreSQL: SQLSTATE class 22). Expected failures and
 * bugs stay what they are.
 */
export function toStoreError(error: unknown): unknown {
  const causes = causesOf(error);
  const known = causes.find(
    (cause) => isAppError(cause) || bugs.some((bug) => cause instanceof bug),
  );
  if (known) return known;
  const isDataError = causes.some((cause) => /^22[0-9A-Z]{3}$/.test(codeOf(cause) ?? ''));
  return new AppError(isDataError ? 'invalid_input' : 'store_unavailable', { cause: error });
}

/** The code that a driver gave an error or one of its causes, as far as `isWanted` accepts it. */
export function hasCode(error: unknown, isWanted: (code: string) => boolean): boolean {
  return causesOf(error).some((cause) => {
    const code = codeOf(cause);
    return code !== null && isWanted(code);
  });
}

export function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause && causes.length < 5; ) {
    causes.push(cause);
    cause = cause instanceof Error ? cause.cause : null;
  }
  return causes;
}

function codeOf(error: unknown): string | null {
  const hasOne = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return hasOne ? String(error.code) : null;
}
