import { APIConnectionError, APIError } from 'openai';
import { type AttemptPhase, PhaseTimeout } from './attempt-timer';
import { filteredCategories } from './content-filter';
import { EntraTokenError } from './entra-token';
import { isRecord, recordAt, textAt } from './json-value';
import { readRetryAfterMs } from './retry-after';

/** The facts of a failed attempt, whatever shape it failed in. */
export interface Rejection {
  origin: 'status' | 'stream' | 'body' | 'connection' | 'timeout' | 'token';
  /** HTTP status, or the one that an error inside a 200 stream names. */
  status: number | null;
  /** The service's own code, or the network's: `ECONNREFUSED`. */
  code: string;
  /** The parameter that the service names. */
  param: string;
  /** The service's words. They may echo prompt and key: to be searched, never to be shown or logged. */
  message: string;
  /** Categories of the content filter. */
  categories: readonly string[];
  retryAfterMs: number | null;
  requestId: string | null;
  phase: AttemptPhase | null;
}

const nothing = {
  status: null,
  code: '',
  param: '',
  message: '',
  categories: [],
  retryAfterMs: null,
  requestId: null,
  phase: null,
} as const satisfies Omit<Rejection, 'origin'>;

/** An attempt failed in a way that the adapter knows; everything else is a surprise and thrown as it is. */
export class AttemptRejected extends Error {
  override readonly name = 'AttemptRejected';

  constructor(readonly rejection: Rejection) {
    super(rejection.origin);
  }
}

/** The body is not what it should be. The code is one of ours: a row of the failure table. */
export function bodyRejection(code: string, requestId: string | null): AttemptRejected {
  return new AttemptRejected({ ...nothing, origin: 'body', code, requestId });
}

/** An `error` object inside a stream that began with 200. */
export function streamRejection(error: unknown, requestId: string | null): AttemptRejected {
  const status = isRecord(error) && typeof error.code === 'number' ? error.code : null;
  return new AttemptRejected({
    ...nothing,
    origin: 'stream',
    status,
    requestId,
    ...describeErrorObject(typeof error === 'string' ? { message: error } : error),
  });
}

/** What opening a reply failed with, or `null` for a surprise. */
export function rejectionOf(error: unknown, nowMs: number): Rejection | null {
  if (error instanceof AttemptRejected) return error.rejection;
  if (error instanceof PhaseTimeout) {
    return { ...nothing, origin: 'timeout', phase: error.phase };
  }
  const token = findCause(error, (cause) => cause instanceof EntraTokenError);
  if (token) return { ...nothing, origin: 'token', code: networkCodeOf(token) };
  if (error instanceof APIConnectionError) {
    return { ...nothing, origin: 'connection', code: networkCodeOf(error) };
  }
  if (error instanceof APIError && error.status !== undefined) {
    return {
      ...nothing,
      origin: 'status',
      status: error.status,
      retryAfterMs: error.headers ? readRetryAfterMs(error.headers, nowMs) : null,
      requestId: error.headers ? requestIdOf(error.headers) : null,
      ...describeErrorObject(error.error),
    };
  }
  return null;
}

/** Azure: `apim-request-id` is the one that support asks for. */
export function requestIdOf(headers: Headers): string | null {
  const id = headers.get('apim-request-id') ?? headers.get('x-request-id');
  return id === null ? null : plainWord(id, 100);
}

function describeErrorObject(error: unknown) {
  const code = isRecord(error) ? error.code : null;
  const type = textAt(error, 'type');
  const inner = [recordAt(error, 'innererror'), recordAt(error, 'inner_error')];
  return {
    code: plainWord(typeof code === 'string' && code !== '' ? code : type, 64),
    param: plainWord(textAt(error, 'param'), 64),
    message: textAt(error, 'message'),
    categories: inner.flatMap((details) => [
      ...filteredCategories(details.content_filter_result),
      ...filteredCategories(details.content_filter_results),
    ]),
  };
}

/** A word of the service that may stand in a log: letters, digits and a few signs, or nothing. */
function plainWord(text: string, maxLength: number): string {
  return text.length <= maxLength && /^[\w.:-]*$/.test(text) ? text : '';
}

function networkCodeOf(error: unknown): string {
  const withCode = findCause(error, (cause) => textAt(cause, 'code') !== '');
  return plainWord(textAt(withCode, 'code'), 64);
}

function findCause(error: unknown, isWanted: (cause: Error) => boolean): Error | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 8; depth += 1) {
    if (isWanted(cause)) return cause;
    cause = cause.cause;
  }
  return null;
}
