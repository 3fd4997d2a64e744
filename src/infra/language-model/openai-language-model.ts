import type { LanguageModel } from '@/core/chat/language-model';
import type { Log } from '@/core/log';
import { createEndpointClient } from './openai/endpoint-client';
import { freshMemory } from './openai/endpoint-memory';
import { describeEndpoint, type ModelEndpoint, modelNameOf } from './openai/model-endpoint';
import type { ModelTimeouts } from './openai/reply-context';
import { streamReply } from './openai/reply-stream';

export type { ModelEndpoint } from './openai/model-endpoint';
export type { ModelTimeouts } from './openai/reply-context';

export interface OpenaiLanguageModelOptions {
  endpoint: ModelEndpoint;
  timeouts: ModelTimeouts;
  /** The longest wait that the service may cause before a retry. */
  retryWaitCapMs: number;
  log: Log;
  /** 0 inclusive to 1 exclusive; for the jitter of retries. */
  random?: () => number;
}

/**
 * A model behind Azure OpenAI, OpenAI, or a server that speaks its protocol. No request is made before the first
 * reply. What the deployment rejects is remembered by the returned object, so there is one for each deployment.
 */
export function createOpenaiLanguageModel(options: OpenaiLanguageModelOptions): LanguageModel {
  const { endpoint, random = Math.random } = options;
  const context = {
    ...options,
    random,
    client: createEndpointClient(endpoint),
    model: modelNameOf(endpoint),
    memory: { current: freshMemory },
  };
  return {
    description: describeEndpoint(endpoint),
    stream: (request, signal) => streamReply(context, request, signal),
  };
}
