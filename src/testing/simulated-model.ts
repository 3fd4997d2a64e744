import type { LanguageModel } from '@/core/chat/language-model';
import { createOpenaiLanguageModel } from '@/infra/language-model/openai-language-model';
import { createCapturedLog } from './model-run';
import { type ModelSimulator, startModelSimulator } from './model-simulator/model-simulator';

/** The real model adapter, and the simulator that it talks to. Silence is noticed after half a second. */
export interface SimulatedModel {
  simulator: ModelSimulator;
  model: LanguageModel;
}

export async function startSimulatedModel(): Promise<SimulatedModel> {
  const simulator = await startModelSimulator({ speed: 20 });
  const model = createOpenaiLanguageModel({
    endpoint: {
      provider: 'azure',
      endpoint: simulator.url,
      apiVersion: '2024-10-21',
      deployment: 'gpt-4o',
      apiKey: 'key',
    },
    timeouts: { headersMs: 500, firstTokenMs: 500, idleMs: 400 },
    retryWaitCapMs: 50,
    log: createCapturedLog(),
  });
  return { simulator, model };
}
