/** An HTTP client with a cookie of its own, as one person's browser or `curl -c jar -b jar` has. */
export interface CookieClient {
  /** The `Cookie` header that it sends; empty before the first one is set. */
  cookie(): string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends JSON. */
  send(method: string, path: string, body?: unknown, headers?: HeadersInit): Promise<Response>;
}

export function createCookieClient(origin: string): CookieClient {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (jar.size > 0 && !headers.has('cookie')) headers.set('cookie', cookie());
    const response = await fetch(`${origin}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    return response;
  };
  return {
    cookie,
    fetch: request,
    send: (method, path, body, headers) =>
      request(path, {
        method,
        headers: {
          'content-type': 'application/json',
          ...Object.fromEntries(new Headers(headers)),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}
