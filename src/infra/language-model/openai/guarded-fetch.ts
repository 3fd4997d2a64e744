import { isRecord } from './json-value';

/** Longest body of an error that is read; the rest is of no use to anybody. */
const maxErrorBodyBytes = 64 * 1024;

const wantedHeader =
  /^(accept|content-type|user-agent|api-key|authorization|x-stainless-.*|openai-.*)$/;

/**
 * `fetch` as the adapter needs it below the SDK:
 * - only headers that the SDK itself sets go out (it also takes some from `OPENAI_CUSTOM_HEADERS`);
 * - a redirect is an answer and not followed, because `api-key` would go with it to another host;
 * - the body of an error is cut at 64 KB and brought into the one shape that the SDK reads:
 *   `{"error": {"message", "code", "type", "param", …}}`.
 */
export async function guardedFetch(
  url: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const headers = new Headers(init.headers);
  for (const name of [...headers.keys()]) if (!wantedHeader.test(name)) headers.delete(name);
  const response = await fetch(url, { ...init, headers, redirect: 'manual' });
  if (response.ok || hasNoBody(response)) return response;
  const text = await readStart(response);
  return Response.json(
    { error: toErrorObject(text) },
    { status: response.status, headers: withoutBodyHeaders(response.headers) },
  );
}

/** A response cannot be made anew with a status that forbids a body. */
function hasNoBody({ status }: Response): boolean {
  return status === 304;
}

async function readStart(response: Response): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    if (bytes >= maxErrorBodyBytes) break;
  }
  return text;
}

function toErrorObject(text: string): Record<string, unknown> {
  const body = parseOrNull(text);
  if (!isRecord(body)) return { message: text };
  if (isRecord(body.error)) return body.error;
  if (typeof body.error === 'string') return { ...body, message: body.error };
  if (typeof body.message === 'string') return body;
  return { message: text };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function withoutBodyHeaders(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-length', 'content-encoding', 'content-type', 'transfer-encoding']) {
    kept.delete(name);
  }
  return kept;
}
