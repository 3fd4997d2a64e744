import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import type { AppErrorCode } from '@/core/errors';

/** The tRPC code, and with it the HTTP status, of every expected failure. */
export const trpcErrorCodes = {
  branch_not_found: 'NOT_FOUND',
  edit_conflict: 'CONFLICT',
  forbidden_origin: 'FORBIDDEN',
  idempotency_conflict: 'CONFLICT',
  invalid_input: 'BAD_REQUEST',
  message_blank: 'BAD_REQUEST',
  message_not_found: 'NOT_FOUND',
  message_too_long: 'BAD_REQUEST',
  method_not_allowed: 'METHOD_NOT_SUPPORTED',
  not_found: 'NOT_FOUND',
  nothing_to_undo: 'CONFLICT',
  payload_too_large: 'PAYLOAD_TOO_LARGE',
  question_not_found: 'NOT_FOUND',
  rate_limited: 'TOO_MANY_REQUESTS',
  reply_running: 'CONFLICT',
  requirements_incomplete: 'BAD_REQUEST',
  session_full: 'CONFLICT',
  session_not_found: 'NOT_FOUND',
  shutting_down: 'SERVICE_UNAVAILABLE',
  store_unavailable: 'SERVICE_UNAVAILABLE',
  suggestion_not_found: 'NOT_FOUND',
  task_changed: 'CONFLICT',
  task_not_found: 'NOT_FOUND',
  too_many_replies: 'TOO_MANY_REQUESTS',
  too_many_sessions: 'TOO_MANY_REQUESTS',
  unsupported_media_type: 'UNSUPPORTED_MEDIA_TYPE',
  internal: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<AppErrorCode, TRPC_ERROR_CODE_KEY>;
