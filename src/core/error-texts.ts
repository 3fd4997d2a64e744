import type { AppErrorCode } from './errors';

/** What a person is told about an expected failure: a title, and a sentence that says what to do. */
export interface ErrorText {
  title: string;
  detail: string;
}

export const errorTexts = {
  branch_not_found: {
    title: 'Version not found',
    detail: 'That version of the conversation is gone. Reload the page to see the ones that exist.',
  },
  edit_conflict: {
    title: 'Changed elsewhere',
    detail:
      'This field was changed somewhere else in the meantime. Compare both values and choose.',
  },
  forbidden_origin: {
    title: 'Not allowed from there',
    detail: 'This request came from another website. Open Taskwright itself and try again.',
  },
  idempotency_conflict: {
    title: 'Key already used',
    detail:
      'This key was already used for a different request. Send the new request with a new key.',
  },
  invalid_input: {
    title: 'Invalid request',
    detail:
      'The request is not shaped as expected. Correct the parts that are named and send it again.',
  },
  message_blank: {
    title: 'Nothing to send',
    detail: 'The message is empty. Write a few words about what you need and send it again.',
  },
  message_not_found: {
    title: 'Message not found',
    detail: 'That message is not part of this conversation any more. Reload the page.',
  },
  message_too_long: {
    title: 'Message too long',
    detail: 'A message may have up to 10,000 characters. Shorten it or send it in two parts.',
  },
  method_not_allowed: {
    title: 'Method not allowed',
    detail: 'This address does not take that method. The Allow header lists the ones it takes.',
  },
  not_found: {
    title: 'Not found',
    detail: 'There is nothing at this address. See /api/docs for what there is.',
  },
  nothing_to_undo: {
    title: 'Nothing to undo',
    detail: 'Everything that this reply changed has been changed again since.',
  },
  payload_too_large: {
    title: 'Too much at once',
    detail: 'The request is larger than the server takes. Send less at once.',
  },
  question_not_found: {
    title: 'Question already closed',
    detail: 'This question has been answered already. Your answer was not needed.',
  },
  rate_limited: {
    title: 'Too many requests',
    detail: 'You have sent many requests in a short time. Wait a moment and try again.',
  },
  reply_running: {
    title: 'A reply is still running',
    detail:
      'Wait until the assistant has finished, or stop the reply, then send your message again.',
  },
  requirements_incomplete: {
    title: 'Not complete yet',
    detail: 'Fill in the required fields that are missing, then create the task.',
  },
  session_full: {
    title: 'Conversation is full',
    detail: 'This conversation has reached its limit. Create the task or start a new conversation.',
  },
  session_not_found: {
    title: 'Conversation not found',
    detail: 'This conversation does not exist or has expired. Start a new one.',
  },
  shutting_down: {
    title: 'Restarting',
    detail: 'The server is restarting. Try again in a few seconds.',
  },
  store_unavailable: {
    title: 'Storage unavailable',
    detail: 'The storage cannot be reached right now. Nothing was changed; try again in a moment.',
  },
  suggestion_not_found: {
    title: 'Suggestion is gone',
    detail: 'This suggestion was already used, declined or replaced.',
  },
  task_changed: {
    title: 'Task was changed',
    detail: 'The task was changed somewhere else in the meantime. Reload it and try again.',
  },
  task_not_found: {
    title: 'Task not found',
    detail: 'This task does not exist or was deleted.',
  },
  too_many_replies: {
    title: 'Too many replies at once',
    detail: 'Several replies are still being written for you. Wait until one has finished.',
  },
  too_many_sessions: {
    title: 'Too many conversations',
    detail: 'You have many conversations open. Delete some that you no longer need.',
  },
  unsupported_media_type: {
    title: 'Unsupported content type',
    detail: 'Send the body as JSON, with the header Content-Type: application/json.',
  },
  internal: {
    title: 'Something went wrong',
    detail: 'An unexpected error occurred on our side. Nothing was lost; try again in a moment.',
  },
} as const satisfies Record<AppErrorCode, ErrorText>;
