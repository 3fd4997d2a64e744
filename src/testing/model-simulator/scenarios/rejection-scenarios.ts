import { type Answer, errorAnswer, jsonAnswer, sendEvent } from '../answer';
import { rejecting, type Scenario, type ScenarioContext, streamAnswer } from '../scenario';

const invalidRequest = (param: string | null, message: string, code: string | null = null) =>
  errorAnswer(400, { message, type: 'invalid_request_error', param, code });

const formatOf = ({ request }: ScenarioContext) => request.response_format?.type;

/** Longest request that `400-context` takes, in characters of its turns. */
const contextLength = 400;

const lengthOfTurns = ({ request }: ScenarioContext) =>
  request.messages
    .filter(({ role }) => role !== 'system')
    .reduce((sum, { content }) => sum + content.length, 0);

/** How servers refuse `json_object`, `json_schema` or both. */
const formatRejections: Readonly<Record<string, { formats: string[]; answer: () => Answer }>> = {
  lmstudio: {
    formats: ['json_object'],
    answer: () =>
      jsonAnswer(400, { error: "'response_format.type' must be 'json_schema' or 'text'" }),
  },
  llamacpp: {
    formats: ['json_schema'],
    answer: () =>
      errorAnswer(400, {
        code: 400,
        message: 'Failed to initialize samplers: failed to parse grammar',
        type: 'invalid_request_error',
      }),
  },
  vllm: {
    formats: ['json_schema'],
    answer: () =>
      errorAnswer(400, {
        message: 'The provided JSON schema contains features not supported by xgrammar.',
        type: 'BadRequestError',
        param: null,
        code: 400,
      }),
  },
  old_model: {
    formats: ['json_schema'],
    answer: () =>
      invalidRequest(
        null,
        "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
      ),
  },
  none: {
    formats: ['json_schema', 'json_object'],
    answer: () =>
      jsonAnswer(422, {
        detail: [
          {
            type: 'extra_forbidden',
            loc: ['body', 'response_format'],
            msg: 'Extra inputs are not permitted',
          },
        ],
      }),
  },
};

const formatRejectionOf = ({ options }: ScenarioContext) =>
  formatRejections[options.variant ?? 'none'];

/** Requests that a deployment refuses until something is left out. */
export const rejectionScenarios = {
  '400-context': rejecting(
    (context) => lengthOfTurns(context) > contextLength,
    (context) =>
      invalidRequest(
        'messages',
        `This model's maximum context length is ${contextLength} tokens. However, your messages resulted in ${lengthOfTurns(context)} tokens. Please reduce the length of the messages.`,
        'context_length_exceeded',
      ),
  ),
  /** LM Studio: a 200, and the complaint in the stream. */
  'stream-context': rejecting(
    (context) => lengthOfTurns(context) > contextLength,
    () => {
      const message = 'Trying to keep the first 5000 tokens when context length is only 4096.';
      return streamAnswer([sendEvent({ error: { message }, message }, 'error')]);
    },
  ),
  '400-param': rejecting(
    ({ request, options }) => Object.hasOwn(request, options.param ?? 'stream_options'),
    ({ options }) => {
      const param = options.param ?? 'stream_options';
      return options.variant === 'unnamed'
        ? invalidRequest(null, `Unrecognized request argument supplied: ${param}`)
        : invalidRequest(
            param,
            `Unsupported parameter: '${param}' is not supported with this model.`,
            'unsupported_parameter',
          );
    },
  ),
  '400-reserved-output': rejecting(
    ({ request }) => Object.hasOwn(request, 'max_completion_tokens'),
    () =>
      errorAnswer(400, {
        message:
          "This model's maximum context length is 8192 tokens. However, you requested 16412 tokens (412 in the messages, 16000 in the completion). Please reduce the length of the messages or completion.",
        type: 'BadRequestError',
        param: null,
        code: 400,
      }),
  ),
  '400-schema': rejecting(
    (context) => formatOf(context) === 'json_schema',
    () =>
      invalidRequest(
        'response_format',
        "Invalid schema for response_format 'reply': In context=(), 'additionalProperties' is required to be supplied and to be false.",
      ),
  ),
  '400-response-format': rejecting(
    (context) => formatRejectionOf(context)?.formats.includes(formatOf(context) ?? '') ?? false,
    (context) => formatRejectionOf(context)?.answer() ?? jsonAnswer(400, {}),
  ),
} satisfies Record<string, Scenario>;
