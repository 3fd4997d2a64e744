/** No token could be had from Entra ID. The cause names credentials and tenants and is not for the log. */
export class EntraTokenError extends Error {
  override readonly name = 'EntraTokenError';
}

/**
 * A provider of bearer tokens for a scope through `DefaultAzureCredential`. The library is loaded with the first
 * call; tokens are cached and renewed by it.
 *
 * The provider throws `EntraTokenError`.
 */
export function createEntraTokenProvider(scope: string): () => Promise<string> {
  let provider: Promise<() => Promise<string>> | null = null;
  const load = async () => {
    const { DefaultAzureCredential, getBearerTokenProvider } = await import('@azure/identity');
    return getBearerTokenProvider(new DefaultAzureCredential(), scope);
  };
  return async () => {
    try {
      provider ??= load();
      const getToken = await provider;
      return await getToken();
    } catch (cause) {
      throw new EntraTokenError(`no token for ${scope}`, { cause });
    }
  };
}
