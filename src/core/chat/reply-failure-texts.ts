import type { ReplyFailureCode } from './reply-outcome';

/** What a person reads in the failed turn, and what they can do next. */
export interface ReplyFailureText {
  sentence: string;
  nextStep: string;
  isRetryable: boolean;
}

export const replyFailureTexts = {
  content_filtered_input: {
    sentence: 'The content filter did not let this message through.',
    nextStep: 'Reword your message and send it again.',
    isRetryable: false,
  },
  content_filtered_output: {
    sentence: 'The content filter stopped this reply.',
    nextStep: 'Reword your message or ask for something narrower.',
    isRetryable: false,
  },
  context_too_long: {
    sentence: 'The conversation is too long for the model.',
    nextStep: 'Shorten your message or start a new conversation; the panel keeps what is there.',
    isRetryable: false,
  },
  model_access_denied: {
    sentence: 'The assistant may not use the language model.',
    nextStep: 'Tell the person who runs Taskwright: the log says what is missing.',
    isRetryable: false,
  },
  model_bad_answer: {
    sentence: 'The language model answered with something that could not be read.',
    nextStep: 'Try again.',
    isRetryable: true,
  },
  model_empty: {
    sentence: 'The language model sent an empty reply.',
    nextStep: 'Try again, or write your message differently.',
    isRetryable: true,
  },
  model_error: {
    sentence: 'The language model reported an error.',
    nextStep: 'Try again in a moment.',
    isRetryable: true,
  },
  model_interrupted: {
    sentence: 'The connection to the language model broke off before the reply was finished.',
    nextStep: 'What arrived is kept. Try again for a whole reply.',
    isRetryable: true,
  },
  model_misconfigured: {
    sentence: 'The language model is not set up correctly.',
    nextStep: 'Tell the person who runs Taskwright: the log says what is wrong.',
    isRetryable: false,
  },
  model_rate_limited: {
    sentence: 'The language model is busy and asked us to wait.',
    nextStep: 'Try again later.',
    isRetryable: true,
  },
  model_silent: {
    sentence: 'The language model went silent.',
    nextStep: 'Try again.',
    isRetryable: true,
  },
  model_truncated: {
    sentence: 'The reply reached the length limit and was cut off.',
    nextStep: 'What arrived is kept. Ask the assistant to continue.',
    isRetryable: true,
  },
  model_unreachable: {
    sentence: 'The language model cannot be reached.',
    nextStep: 'Try again in a moment.',
    isRetryable: true,
  },
  server_stopped: {
    sentence: 'The server was restarted while the reply was being written.',
    nextStep: 'What arrived is kept. Try again for a whole reply.',
    isRetryable: true,
  },
  internal: {
    sentence: 'Something went wrong on our side while the reply was being written.',
    nextStep: 'Try again.',
    isRetryable: true,
  },
} as const satisfies Record<ReplyFailureCode, ReplyFailureText>;
