import OpenAI, { AzureOpenAI } from 'openai';
import { createEntraTokenProvider } from './entra-token';
import { guardedFetch } from './guarded-fetch';
import { type AzureEndpoint, entraScopeOf, type ModelEndpoint, usesV1Path } from './model-endpoint';

/** `null` takes a header away that the SDK would set. */
export type AuthHeaders = Readonly<Record<'api-key' | 'authorization', string | null>>;

/** The SDK for addresses and error classes, and the credentials for it. */
export interface EndpointClient {
  sdk: OpenAI;
  /** Goes with each request and wins over whatever the SDK found. Throws `EntraTokenError`. */
  authenticate(): Promise<AuthHeaders>;
  /** How requests are signed, for the log: «key», or Entra ID with the scope. */
  authentication: string;
}

/** Given even where there is nothing to say: the SDK takes what is left out from its own environment variables. */
const isolated = {
  apiKey: 'given-with-each-request',
  organization: null,
  project: null,
  adminAPIKey: null,
  webhookSecret: null,
  maxRetries: 0,
  logLevel: 'off',
  fetch: guardedFetch,
} as const;

/** @throws Error for a key that cannot be sent. */
export function createEndpointClient(endpoint: ModelEndpoint): EndpointClient {
  return { sdk: createSdk(endpoint), ...createAuthentication(endpoint) };
}

function createSdk(endpoint: ModelEndpoint): OpenAI {
  if (endpoint.provider === 'openai') return new OpenAI({ ...isolated, baseURL: endpoint.baseUrl });
  const resource = resourceUrl(endpoint);
  const { apiVersion } = endpoint;
  if (usesV1Path(endpoint)) {
    const defaultQuery = apiVersion === 'v1' ? {} : { 'api-version': apiVersion };
    return new OpenAI({ ...isolated, baseURL: `${resource}/openai/v1`, defaultQuery });
  }
  return new AzureOpenAI({
    ...isolated,
    baseURL: null,
    endpoint: resource,
    apiVersion,
    deployment: encodeURIComponent(endpoint.deployment),
  });
}

/** People paste the endpoint with and without the path that the portal shows. */
function resourceUrl({ endpoint }: AzureEndpoint): string {
  return endpoint.replace(/\/+$/, '').replace(/\/openai(\/v1)?$/, '');
}

function createAuthentication(
  endpoint: ModelEndpoint,
): Pick<EndpointClient, 'authenticate' | 'authentication'> {
  const { provider } = endpoint;
  const apiKey = endpoint.apiKey === null ? null : usableKey(endpoint.apiKey);
  if (provider === 'openai') {
    const authorization = apiKey === null ? null : `Bearer ${apiKey}`;
    return {
      authentication: apiKey === null ? 'none' : 'key',
      authenticate: async () => ({ authorization, 'api-key': null }),
    };
  }
  if (apiKey !== null) {
    return {
      authentication: 'key',
      authenticate: async () => ({ authorization: null, 'api-key': apiKey }),
    };
  }
  const scope = entraScopeOf(endpoint);
  const getToken = createEntraTokenProvider(scope);
  return {
    authentication: `Entra ID, scope ${scope}`,
    authenticate: async () => ({ authorization: `Bearer ${await getToken()}`, 'api-key': null }),
  };
}

/** Node's complaint about such a header would hold the key. */
function usableKey(apiKey: string): string {
  const key = apiKey.trim();
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new Error('the API key of the model holds characters that cannot be sent; copy it again');
}
