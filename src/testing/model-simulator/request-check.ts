import { type Answer, errorAnswer } from './answer';
import type { ChatRequest } from './chat-request';
import { lintStrictSchema } from './schema-lint';

export interface RequestToCheck {
  request: ChatRequest;
  /** Dated version of the classic path; `null` on the other paths. */
  apiVersion: string | null;
  /** The model that answers is one that reasons; a router drops what it cannot use. */
  isReasoning: boolean;
}

const refusedByReasoning = [
  'max_tokens',
  'temperature',
  'top_p',
  'presence_penalty',
  'frequency_penalty',
  'logprobs',
  'logit_bias',
];

/** The 400 that the real service would answer, or `null` for a request without fault. */
export function checkRequest({ request, apiVersion, isReasoning }: RequestToCheck): Answer | null {
  const format = request.response_format;
  if (request.stream !== true) return invalid('stream', 'This simulator only streams.');
  if (apiVersion !== null) {
    const fault = checkVersion(request, apiVersion);
    if (fault) return fault;
  }
  const refused = isReasoning && refusedByReasoning.find((name) => Object.hasOwn(request, name));
  if (refused) {
    const instead = refused === 'max_tokens' ? " Use 'max_completion_tokens' instead." : '';
    const text = `Unsupported parameter: '${refused}' is not supported with this model.${instead}`;
    return invalid(refused, text, 'unsupported_parameter');
  }
  if (format?.type === 'json_schema') {
    const { name, strict, schema } = format.json_schema ?? {};
    if (!name || !/^[\w-]{1,64}$/.test(name)) {
      return invalid('response_format.json_schema.name', 'Missing required parameter.');
    }
    const fault = strict ? lintStrictSchema(schema) : null;
    if (fault) {
      return invalid('response_format', `Invalid schema for response_format '${name}': ${fault}`);
    }
  }
  const says = request.messages.some(({ content }) => /json/i.test(content));
  if (format?.type === 'json_object' && !says) {
    return invalid(
      'messages',
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
    );
  }
  return null;
}

function checkVersion(request: ChatRequest, apiVersion: string): Answer | null {
  if (request.response_format?.type === 'json_schema' && apiVersion < '2024-08-01') {
    return errorAnswer(400, {
      code: 'BadRequest',
      message:
        'response_format value as json_schema is enabled only for api versions 2024-08-01-preview and later',
    });
  }
  const tooNew = ['stream_options', 'max_completion_tokens'].find((name) =>
    Object.hasOwn(request, name),
  );
  if (tooNew && apiVersion < '2024-09-01') {
    return invalid(null, `Unrecognized request argument supplied: ${tooNew}`);
  }
  return null;
}

function invalid(param: string | null, message: string, code: string | null = null): Answer {
  return errorAnswer(400, { message, type: 'invalid_request_error', param, code });
}
