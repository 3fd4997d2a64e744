/** Every expected way in which a request can fail. Closed: each transport has one table over it. */
export const appErrorCodes = [
  'branch_not_found',
  'edit_conflict',
  'forbidden_origin',
  'idempotency_conflict',
  'invalid_input',
  'message_blank',
  'message_not_found',
  'message_too_long',
  'method_not_allowed',
  'not_found',
  'nothing_to_undo',
  'payload_too_large',
  'question_not_found',
  'rate_limited',
  'reply_running',
  'requirements_incomplete',
  'session_full',
  'session_not_found',
  'shutting_down',
  'store_unavailable',
  'suggestion_not_found',
  'task_changed',
  'task_not_found',
  'too_many_replies',
  'too_many_sessions',
  'unsupported_media_type',
  'internal',
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

/** Facts that go with a code, safe to show to the person. Each code documents which it carries. */
export interface AppErrorDetails {
  /** `invalid_input`: one sentence for each fault. */
  issues?: readonly string[];
  /** `requirements_incomplete`: keys of the required fields that hold nothing, in panel order. */
  missing?: readonly string[];
  /** `edit_conflict`: for each field, what was asked for and what stands there now. */
  conflicts?: Readonly<Record<string, { yours: unknown; current: unknown }>>;
  /** `rate_limited`, `too_many_replies`, `shutting_down`: when to try again, in milliseconds. */
  retryAfterMs?: number;
}

/** An expected failure, thrown by use cases and turned into words by `describeError`. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: AppErrorCode,
    options: { details?: AppErrorDetails; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause });
    this.details = options.details ?? {};
  }

  readonly details: AppErrorDetails;
}

/**
 * Whether a caught value is an expected failure. Compares by name, not by class: pages run in a second
 * module graph, where `instanceof` would not know an error that was thrown by the server.
 */
export function isAppError(value: unknown): value is AppError {
  return value instanceof Error && value.name === 'AppError' && 'code' in value;
}
