import type { LanguageModel } from '@/core/chat/language-model';
import type { Log } from '@/core/log';
import { createDemoLanguageModel } from '@/infra/language-model/demo-language-model';
import {
  createOpenaiLanguageModel,
  type OpenaiLanguageModelOptions,
} from '@/infra/language-model/openai-language-model';
import type { Environment } from './environment-schema';

/** The two models that the environment asks for; without any configuration, the demo model. */
export function createLanguageModels(
  environment: Environment,
  log: Log,
): { assistant: LanguageModel; plainChat: LanguageModel } {
  const create = (deployment: string): LanguageModel => {
    const endpoint = endpointOf(environment, deployment);
    if (!endpoint) return createDemoLanguageModel({ paceMs: environment.DEMO_PACE_MS });
    return createOpenaiLanguageModel({
      endpoint,
      timeouts: {
        headersMs: environment.MODEL_HEADERS_TIMEOUT_MS,
        firstTokenMs: environment.MODEL_FIRST_TOKEN_TIMEOUT_MS,
        idleMs: environment.MODEL_IDLE_TIMEOUT_MS,
      },
      retryWaitCapMs: environment.MODEL_RETRY_WAIT_CAP_MS,
      log,
    });
  };
  return {
    assistant: create(environment.AZURE_OPENAI_DEPLOYMENT),
    plainChat: create(environment.AZURE_OPENAI_CHAT_DEPLOYMENT),
  };
}

const openAiBaseUrl = 'https://api.openai.com/v1';

/** Azure wins when both are set. */
function endpointOf(
  environment: Environment,
  deployment: string,
): OpenaiLanguageModelOptions['endpoint'] | null {
  if (environment.AZURE_OPENAI_ENDPOINT) {
    return {
      provider: 'azure',
      endpoint: environment.AZURE_OPENAI_ENDPOINT,
      apiVersion: environment.AZURE_OPENAI_API_VERSION,
      deployment,
      apiKey: environment.AZURE_OPENAI_API_KEY ?? null,
    };
  }
  if (!environment.OPENAI_MODEL) return null;
  return {
    provider: 'openai',
    baseUrl: environment.OPENAI_BASE_URL ?? openAiBaseUrl,
    apiKey: environment.OPENAI_API_KEY ?? null,
    model: environment.OPENAI_MODEL,
  };
}
