import type { ModelDescription } from '@/core/chat/language-model';

/** One deployment of Azure OpenAI. */
export interface AzureEndpoint {
  provider: 'azure';
  /** `https://NAME.openai.azure.com`, with or without a path that ends in `/openai/v1`. */
  endpoint: string;
  /** A dated version, or `v1` for the path `/openai/v1`; `preview` is that path with its preview features. */
  apiVersion: string;
  deployment: string;
  /** `null`: Entra ID through `DefaultAzureCredential`. */
  apiKey: string | null;
}

/** OpenAI itself, or a server that speaks its protocol. */
export interface OpenaiEndpoint {
  provider: 'openai';
  baseUrl: string;
  /** `null`: the server wants none, and no `Authorization` header is sent. */
  apiKey: string | null;
  model: string;
}

export type ModelEndpoint = AzureEndpoint | OpenaiEndpoint;

export function describeEndpoint(endpoint: ModelEndpoint): ModelDescription {
  if (endpoint.provider === 'azure') {
    return { provider: 'azure', label: `Azure OpenAI, deployment ${endpoint.deployment}` };
  }
  const { host } = new URL(endpoint.baseUrl);
  const service = host === 'api.openai.com' ? 'OpenAI' : host;
  return { provider: 'openai', label: `${service}, model ${endpoint.model}` };
}

/** What the body's `model` names. */
export function modelNameOf(endpoint: ModelEndpoint): string {
  return endpoint.provider === 'azure' ? endpoint.deployment : endpoint.model;
}

export function usesV1Path({ apiVersion }: AzureEndpoint): boolean {
  return apiVersion === 'v1' || apiVersion === 'preview';
}

/** Azure v1 asks for tokens of the AI Foundry audience, the dated path for those of Cognitive Services. */
export function entraScopeOf(endpoint: AzureEndpoint): string {
  return usesV1Path(endpoint)
    ? 'https://ai.azure.com/.default'
    : 'https://cognitiveservices.azure.com/.default';
}
