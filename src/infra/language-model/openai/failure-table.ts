import type { ReplyFailureCode } from '@/core/chat/reply-outcome';
import type { Rejection } from './rejection';

/** What a rejection means: the person's code, and a sentence for the operator's log. */
export interface Diagnosis {
  failure: ReplyFailureCode;
  /** Our own words, with the next step; nothing of what the service wrote. */
  hint: string;
  /** Whether the same request may succeed a little later. */
  isPassing: boolean;
}

const fails = (failure: ReplyFailureCode, hint: string): Diagnosis => {
  return { failure, hint, isPassing: false };
};
const passes = (failure: ReplyFailureCode, hint: string): Diagnosis => {
  return { failure, hint, isPassing: true };
};

const contextTooLong = fails(
  'context_too_long',
  'the request is longer than the context of the model',
);
const promptFiltered = fails('content_filtered_input', 'the content filter refused the prompt');
const outputFiltered = fails('content_filtered_output', 'the content filter stopped the reply');
const wrongKey = fails(
  'model_access_denied',
  'the key is not valid for this endpoint: compare key and endpoint with those of the resource',
);
const unknownDeployment = fails(
  'model_misconfigured',
  'there is no such deployment or model on this resource; a new deployment takes some minutes',
);
const missingRole = fails(
  'model_access_denied',
  'the identity lacks a role: assign «Cognitive Services OpenAI User» on the resource',
);
const busy = passes('model_rate_limited', 'the rate limit or the capacity is used up');

/** Codes that mean the same at every status. */
const byCode: Readonly<Record<string, Diagnosis>> = {
  content_filter: promptFiltered,
  ResponsibleAIPolicyViolation: promptFiltered,
  context_length_exceeded: contextTooLong,
  exceed_context_size_error: contextTooLong,
  DeploymentNotFound: unknownDeployment,
  model_not_found: unknownDeployment,
  OperationNotSupported: fails('model_misconfigured', 'the deployed model has no chat completions'),
  invalid_api_key: wrongKey,
  PermissionDenied: missingRole,
  AuthenticationTypeDisabled: fails(
    'model_access_denied',
    'the resource takes no keys: remove AZURE_OPENAI_API_KEY to use Entra ID',
  ),
  AccessDenied: fails('model_access_denied', 'a network rule of the resource refuses this server'),
  insufficient_quota: fails('model_misconfigured', 'the quota of the account is used up'),
  RateLimitReached: busy,
  NoCapacity: busy,
  no_capacity: busy,
  rate_limit_exceeded: busy,
};

const serverError = passes('model_error', 'the service had an error');
const timedOut = passes('model_silent', 'the service did not answer in its own time');

const byStatus: Readonly<Record<number, Diagnosis>> = {
  400: fails('model_misconfigured', 'the service does not accept the request'),
  401: fails(
    'model_access_denied',
    'the service refuses the key or the identity: check key, endpoint, role and token scope',
  ),
  403: fails(
    'model_access_denied',
    'the service refuses access: check role, network rules and whether keys are allowed',
  ),
  404: fails(
    'model_misconfigured',
    'nothing at this address: check endpoint, API version and deployment',
  ),
  408: timedOut,
  409: passes('model_error', 'the service reported a conflict'),
  413: contextTooLong,
  422: fails('model_misconfigured', 'the service does not accept the request'),
  429: busy,
  504: timedOut,
};

/** Own codes of `bodyRejection`. */
const byBody: Readonly<Record<string, Diagnosis>> = {
  not_a_stream: fails(
    'model_bad_answer',
    'the answer is no event stream: a proxy or a wrong address may have answered',
  ),
  empty_body: fails('model_bad_answer', 'the answer has status 200 and nothing in it'),
  unreadable_event: fails('model_bad_answer', 'an event of the stream is not JSON'),
  broken_off: fails('model_interrupted', 'the stream ended before the reply was finished'),
  empty_reply: fails('model_empty', 'the model finished without a word'),
};

const certificate = fails(
  'model_unreachable',
  'the certificate of the service is not trusted: see NODE_EXTRA_CA_CERTS for a private authority',
);

/** Failures that somebody has to see to; the others pass, or are the person's to solve. */
export const operatorsFailures: readonly ReplyFailureCode[] = [
  'model_access_denied',
  'model_bad_answer',
  'model_misconfigured',
  'model_unreachable',
];

/** What a rejection means. Total: a cause that nobody knows is told by its kind. */
export function diagnose(rejection: Rejection): Diagnosis {
  const { origin, code, status, message } = rejection;
  if (origin === 'body') return byBody[code] ?? serverError;
  if (origin === 'timeout') return diagnoseTimeout(rejection);
  if (origin === 'token') {
    return fails(
      'model_access_denied',
      'no token from Entra ID: give this process an identity, or set AZURE_OPENAI_API_KEY',
    );
  }
  if (origin === 'connection') {
    return /CERT|TLS|SSL|SELF_SIGNED/.test(code)
      ? certificate
      : passes('model_unreachable', 'the address cannot be reached: check endpoint, DNS and proxy');
  }
  const known = byCode[code];
  if (known === promptFiltered && origin === 'stream') return outputFiltered;
  if (known) return known;
  if (status === 403 && /virtual network|firewall/i.test(message)) {
    return fails('model_access_denied', 'a network rule of the resource refuses this server');
  }
  if (isContextMessage(rejection)) return contextTooLong;
  if (origin === 'stream') return status === 429 ? busy : fails('model_error', serverError.hint);
  if (status !== null && status >= 300 && status < 400) {
    return fails('model_misconfigured', 'the address redirects elsewhere: check the endpoint');
  }
  if (status === 503 && rejection.retryAfterMs !== null) return busy;
  return byStatus[status ?? 0] ?? serverErrorOrRefusal(status);
}

function serverErrorOrRefusal(status: number | null): Diagnosis {
  return status !== null && status < 500
    ? fails('model_misconfigured', 'the service does not accept the request')
    : serverError;
}

function diagnoseTimeout({ phase }: Rejection): Diagnosis {
  if (phase === 'token') return fails('model_access_denied', 'Entra ID sent no token in time');
  return {
    failure: 'model_silent',
    hint: `nothing in time: ${phase}`,
    isPassing: phase === 'headers',
  };
}

/** Compatible servers have no code for it; their words agree on «context». */
function isContextMessage({ status, message, origin }: Rejection): boolean {
  const mayBe = status === 400 || status === 500 || origin === 'stream';
  return mayBe && /context (length|size|window)|maximum context|n_ctx/i.test(message);
}
