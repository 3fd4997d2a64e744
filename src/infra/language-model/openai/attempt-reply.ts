import type { ModelPart } from '@/core/chat/language-model';
import { createAttemptTimer } from './attempt-timer';
import { readReply } from './read-reply';
import type { ReplyContext } from './reply-context';
import type { RequestBody } from './request-body';

/** The SDK's own limit, which only guards against a fault in ours. */
const sdkSlackMs = 10_000;

/**
 * One request and its response. Whichever way it ends, the connection is closed when it returns, unless the body
 * came to its own end. Throws what the SDK throws, `AttemptRejected`, or the reason of an abort or a timeout.
 */
export async function* attemptReply(
  { client, timeouts }: Pick<ReplyContext, 'client' | 'timeouts'>,
  { body, asked }: RequestBody,
  signal: AbortSignal,
): AsyncGenerator<ModelPart> {
  using timer = createAttemptTimer(signal);
  const { headersMs, firstTokenMs, idleMs } = timeouts;
  timer.enter('token', headersMs);
  const headers = await timer.wait(client.authenticate());
  timer.enter('headers', headersMs);
  const opening = client.sdk.chat.completions
    .create(body, { headers, signal: timer.signal, timeout: headersMs + sdkSlackMs })
    .asResponse();
  const response = await timer.wait(opening);
  yield* readReply(response, {
    timer,
    firstTokenMs,
    idleMs,
    isJsonWanted: asked.structure !== null,
  });
}
