import { type Answer, errorAnswer, jsonAnswer } from '../answer';
import { failing, passing, type Scenario } from '../scenario';

const azure = (status: number, code: string, message: string) => () =>
  errorAnswer(status, { code, message });

const serverError = () =>
  errorAnswer(500, {
    message: 'The server had an error while processing your request. Sorry about that!',
    type: 'server_error',
    param: null,
    code: null,
  });

const tooMany = (headers: Record<string, string>, code = 'RateLimitReached') =>
  errorAnswer(
    429,
    {
      code,
      message:
        'Your requests to gpt-4.1 for gpt-4.1 in East US have exceeded the token rate limit. Please retry after 15 seconds.',
    },
    headers,
  );

const html = (status: number, text: string): Answer => ({
  type: 'plain',
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><head><title>${status}</title></head><body>${text}</body></html>`,
  delayMs: 0,
});

/** Statuses that are told by a body: what a resource, a gateway or a network rule answers. */
export const errorScenarios = {
  '401-key': failing(
    azure(
      401,
      '401',
      'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.',
    ),
  ),
  '401-entra': failing(
    azure(
      401,
      'PermissionDenied',
      'The principal `00000000-0000-0000-0000-000000000000` lacks the required data action `Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action` to perform `POST /openai/deployments/{deployment-id}/chat/completions` operation.',
    ),
  ),
  '403-net': failing(azure(403, '403', 'Access denied due to Virtual Network/Firewall rules.')),
  '403-keyauth': failing(
    azure(
      403,
      'AuthenticationTypeDisabled',
      'Key based authentication is disabled for this resource.',
    ),
  ),
  '404-deployment': failing(
    azure(
      404,
      'DeploymentNotFound',
      'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
    ),
  ),
  '404-path': failing(azure(404, '404', 'Resource not found')),
  '302-redirect': failing(() => ({
    type: 'plain',
    status: 302,
    headers: { location: 'http://127.0.0.1:9/' },
    body: '',
    delayMs: 0,
  })),
  '429-quota': failing(() =>
    errorAnswer(429, {
      message: 'You exceeded your current quota, please check your plan and billing details.',
      type: 'insufficient_quota',
      param: null,
      code: 'insufficient_quota',
    }),
  ),
  '408': passing(azure(408, 'Timeout', 'The operation was timeout.')),
  '409': passing(azure(409, 'Conflict', 'The resource is being changed.')),
  '500': passing(serverError),
  '502-html': passing(() => html(502, 'Bad Gateway')),
  '503': passing(() => ({
    type: 'plain',
    status: 503,
    headers: { 'content-type': 'text/plain' },
    body: 'no healthy upstream',
    delayMs: 0,
  })),
  '504': passing(() => html(504, 'Gateway Timeout')),
  'reset-before-headers': passing(() => ({ type: 'reset' })),
  '429-ms': passing(({ options }) =>
    tooMany({ 'retry-after-ms': String(options.retryAfterMs ?? 50), 'retry-after': '1' }),
  ),
  '429-seconds': passing(({ options }) =>
    tooMany({ 'retry-after': String((options.retryAfterMs ?? 1_000) / 1_000) }),
  ),
  '429-long': failing(({ options }) =>
    tooMany({ 'retry-after': String((options.retryAfterMs ?? 86_400_000) / 1_000) }),
  ),
  '429-noheader': passing(() => tooMany({})),
  '429-capacity': passing(() => tooMany({}, 'NoCapacity')),
  '429-negative': passing(() =>
    tooMany({
      'retry-after': '-1',
      'x-ratelimit-remaining-tokens': '-1',
      'x-ratelimit-reset-tokens': '0',
    }),
  ),
  '400-unknown': failing(() =>
    jsonAnswer(400, { error: { message: 'No.', type: 'invalid_request_error', code: null } }),
  ),
} satisfies Record<string, Scenario>;
