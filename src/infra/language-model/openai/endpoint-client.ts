import OpenAI, { AzureOpenAI } from 'openai';
import { createEntraTokenProvider } from './entra-token';
import { guardedFetch } from './guarded-fetch';
import { entraScopeOf, type ModelEndpoint } from './model-endpoint';

/** The SDK for addresses, authentication and error classes. */
export interface EndpointClient {
  sdk: OpenAI;
  /** Has a token at hand for the next request; throws `EntraTokenError`. Nothing to do for keys. */
  authenticate(): Promise<void>;
}

/** Values are given even where they are empty: the SDK would take what is left out from its own environment variables. */
const isolated = {
  organization: null,
  project: null,
  adminAPIKey: null,
  webhookSecret: null,
  maxRetries: 0,
  logLevel: 'off',
  fetch: guardedFetch,
} as const;

export function createEndpointClient(endpoint: ModelEndpoint): EndpointClient {
  const noWait = async () => {};
  if (endpoint.provider === 'openai') {
    const { baseUrl, apiKey } = endpoint;
    const sdk = new OpenAI({
      ...isolated,
      baseURL: baseUrl,
      apiKey: apiKey ?? 'none',
      defaultHeaders: { authorization: apiKey === null ? null : `Bearer ${apiKey}` },
    });
    return { sdk, authenticate: noWait };
  }
  const { apiKey } = endpoint;
  const token = createEntraTokenProvider(entraScopeOf(endpoint));
  const authenticate = apiKey === null ? async () => void (await token()) : noWait;
  if (endpoint.apiVersion === 'v1') {
    const keyHeaders = { 'api-key': apiKey, authorization: null };
    const sdk = new OpenAI({
      ...isolated,
      baseURL: v1BaseUrl(endpoint.endpoint),
      apiKey: apiKey ?? token,
      defaultHeaders: apiKey === null ? { 'api-key': null } : keyHeaders,
    });
    return { sdk, authenticate };
  }
  const sdk = new AzureOpenAI({
    ...isolated,
    baseURL: null,
    endpoint: originOf(endpoint.endpoint),
    apiVersion: endpoint.apiVersion,
    deployment: encodeURIComponent(endpoint.deployment),
    apiKey: apiKey ?? '',
    defaultHeaders: { 'api-key': apiKey },
    ...(apiKey === null && { azureADTokenProvider: token }),
  });
  return { sdk, authenticate };
}

const openaiPath = /\/openai(\/v1)?\/*$/;

/** People paste the endpoint with and without the path that the portal shows. */
function originOf(endpoint: string): string {
  return endpoint.replace(openaiPath, '').replace(/\/+$/, '');
}

function v1BaseUrl(endpoint: string): string {
  return `${originOf(endpoint)}/openai/v1/`;
}
