import { ModelError, type ModelPart, type ModelRequest } from '@/core/chat/language-model';
import { pause } from '../abortable-pause';
import { attemptReply } from './attempt-reply';
import { adapt } from './endpoint-memory';
import { diagnose, operatorsFailures } from './failure-table';
import { decideNextStep, type NextStep } from './next-step';
import { type Rejection, rejectionOf } from './rejection';
import type { ReplyContext } from './reply-context';
import { buildRequestBody } from './request-body';

/** One reply, over as many attempts as it takes. See `LanguageModel` for what it guarantees. */
export async function* streamReply(
  context: ReplyContext,
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelPart> {
  const { memory, log } = context;
  const place = { deployment: context.model, authentication: context.client.authentication };
  const state = { messages: request.messages, hasTrimmed: false, retryCount: 0, hasText: false };

  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    const current = { ...request, messages: state.messages };
    const requestBody = buildRequestBody(context.model, current, memory.current);
    try {
      for await (const part of attemptReply(context, requestBody, signal)) {
        state.hasText ||= part.type === 'text' || part.type === 'refusal';
        if (part.type === 'finish') log.info({ ...part, ...place, attempt }, 'the model replied');
        yield part;
      }
      return;
    } catch (error) {
      signal.throwIfAborted();
      const rejection = rejectionOf(error, Date.now());
      if (!rejection) throw error;
      const diagnosis = diagnose(rejection);
      const { asked } = requestBody;
      const step = decideNextStep(rejection, diagnosis, { ...context, ...state, asked });
      const facts = { ...loggableFacts(rejection, step), ...place, attempt };

      if (step.type === 'give_up') {
        const level = operatorsFailures.includes(diagnosis.failure) ? 'error' : 'warn';
        log[level](facts, `no reply from the model: ${diagnosis.hint}`);
        throw new ModelError(diagnosis.failure, diagnosis.hint, {
          categories: rejection.categories,
          ...(rejection.retryAfterMs !== null && { retryAfterMs: rejection.retryAfterMs }),
        });
      }
      log.warn(facts, `model attempt failed: ${diagnosis.hint}`);
      if (step.type === 'adapt') memory.current = adapt(memory.current, step.adaptation);
      if (step.type === 'trim') Object.assign(state, { messages: step.messages, hasTrimmed: true });
      if (step.type === 'wait') {
        yield { type: 'waiting', reason: step.reason, waitMs: step.waitMs };
        await pause(step.waitMs, signal);
        state.retryCount += 1;
      }
    }
  }
}

/** Everything but the service's words and the prompt. */
function loggableFacts({ message: _, ...facts }: Rejection, step: NextStep) {
  const next = step.type === 'trim' ? { type: 'trim', kept: step.messages.length } : step;
  return { ...facts, next };
}
