import { expect, it } from 'vitest';
import { describeEndpoint, entraScopeOf, type ModelEndpoint } from './model-endpoint';

const azure = {
  provider: 'azure',
  endpoint: 'https://name.openai.azure.com',
  apiVersion: '2024-10-21',
  deployment: 'gpt-4o',
  apiKey: 'secret-key',
} as const;

it.each<[ModelEndpoint, string]>([
  [azure, 'Azure OpenAI, deployment gpt-4o'],
  [
    {
      provider: 'openai',
      baseUrl: 'https://api.openai.com/v1',
      apiKey: 'secret-key',
      model: 'gpt-5',
    },
    'OpenAI, model gpt-5',
  ],
  [
    {
      provider: 'openai',
      baseUrl: 'http://u:secret-key@localhost:11434/v1',
      apiKey: null,
      model: 'llama',
    },
    'localhost:11434, model llama',
  ],
])('is described without a secret', (endpoint, label) => {
  expect(describeEndpoint(endpoint)).toEqual({ provider: endpoint.provider, label });
});

it('asks Entra ID for the audience of the path', () => {
  expect(entraScopeOf(azure)).toBe('https://cognitiveservices.azure.com/.default');
  expect(entraScopeOf({ ...azure, apiVersion: 'v1' })).toBe('https://ai.azure.com/.default');
});
