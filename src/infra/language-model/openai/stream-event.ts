import type { EventSourceMessage } from 'eventsource-parser';
import { isRecord } from './json-value';

export type StreamEvent =
  | { type: 'chunk'; chunk: Record<string, unknown> }
  | { type: 'error'; error: unknown }
  | { type: 'done' }
  | { type: 'unreadable' };

/**
 * What one server-sent event is. An error comes as `{"error": …}` (Azure, OpenAI, vLLM) or under the event name
 * `error` (LM Studio); an empty `error` member is no error.
 */
export function readStreamEvent({ event, data }: EventSourceMessage): StreamEvent {
  if (data.trim() === '[DONE]') return { type: 'done' };
  const value = parseOrNull(data);
  if (!isRecord(value)) {
    return event === 'error' ? { type: 'error', error: data } : { type: 'unreadable' };
  }
  const { error } = value;
  if (isNews(error)) return { type: 'error', error };
  if (event === 'error') return { type: 'error', error: value };
  return { type: 'chunk', chunk: value };
}

function isNews(error: unknown): boolean {
  if (isRecord(error))
    return Object.values(error).some((member) => member !== '' && member !== null);
  return typeof error === 'string' && error !== '';
}

function parseOrNull(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
