import { jsonAnswer, type Step, sendEvent } from '../answer';
import { failing, passing, type Scenario, streamAnswer, streaming } from '../scenario';

const hang: Step = { type: 'hang', commentEveryMs: null };
const serverError = {
  error: {
    message: 'The server had an error while processing your request. Sorry about that!',
    type: 'server_error',
    param: null,
    code: null,
  },
};

/** Replies that break off, fall silent, or are no replies at all. */
export const brokenScenarios = {
  'truncated-clean': streaming('fast', (kit) => [kit.promptFilter(), kit.role(), ...kit.half()]),
  'truncated-line': streaming('fast', (kit) => [
    kit.role(),
    ...kit.half(),
    { type: 'send', text: 'data: {"choices":[{"delta":{"con', isContent: false },
  ]),
  'truncated-rst': streaming('fast', (kit) => [kit.role(), ...kit.half(), { type: 'reset' }]),
  'stall-mid': streaming('fast', (kit) => [kit.promptFilter(), kit.role(), ...kit.half(), hang]),
  'stall-keepalive': streaming('fast', (kit) => [
    kit.role(),
    ...kit.half(),
    { type: 'hang', commentEveryMs: 50 },
  ]),
  'stall-headers': passing(() => ({ type: 'silence' }), { defaultCount: 2, clientAttempts: 2 }),
  'stall-first-token': streaming('fast', (kit) => [kit.promptFilter(), hang]),
  'stall-after-finish': streaming('fast', (kit) => [
    kit.promptFilter(),
    kit.role(),
    ...kit.content(),
    kit.finish('stop'),
    hang,
  ]),
  'stall-after-done': streaming('fast', (kit) => [
    kit.promptFilter(),
    kit.role(),
    ...kit.content(),
    kit.finish('stop'),
    kit.usage(),
    kit.done,
    hang,
  ]),
  length: streaming('fast', (kit) => [
    kit.role(),
    ...kit.half(),
    kit.finish('length'),
    kit.usage(),
    kit.done,
  ]),
  'length-empty': streaming('fast', (kit) => [
    kit.role(),
    kit.finish('length'),
    kit.usage(16_000),
    kit.done,
  ]),
  'empty-reply': streaming('fast', (kit) => [
    kit.role(),
    kit.finish('stop'),
    kit.usage(),
    kit.done,
  ]),
  'done-only': streaming('fast', (kit) => [kit.promptFilter(), kit.role(), kit.done]),
  'error-mid': streaming('fast', (kit) => [kit.role(), ...kit.half(), sendEvent(serverError)]),
  'error-event': streaming('fast', (kit) => [
    kit.role(),
    ...kit.half(),
    sendEvent({ error: { message: 'Model unloaded.' }, message: 'Model unloaded.' }, 'error'),
  ]),
  'error-only-200': streaming('fast', (kit) => [
    sendEvent({ error: { message: 'Bad request', type: 'BadRequestError', code: 400 } }),
    kit.done,
  ]),
  'bad-json-event': streaming('fast', (kit) => [
    kit.role(),
    ...kit.half(),
    sendEvent('<html><body>Bad gateway</body></html>'),
    kit.finish('stop'),
    kit.done,
  ]),
  '200-html': failing(() => ({
    type: 'plain',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<html><body>Sign in to continue</body></html>',
    delayMs: 0,
  })),
  '200-json': failing(() =>
    jsonAnswer(200, { choices: [{ message: { role: 'assistant', content: 'Hello' } }] }),
  ),
  '200-empty': failing(() => streamAnswer([])),
  '200-no-type': failing(() =>
    streamAnswer([{ type: 'send', text: '<html>Sign in</html>', isContent: false }], null),
  ),
} satisfies Record<string, Scenario>;
