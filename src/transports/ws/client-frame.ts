import { checkMessageText } from '@/core/chat/message-text';
import { errorTexts } from '@/core/error-texts';
import { isAppError } from '@/core/errors';
import { isNestedDeeper } from '../json-depth';

/** What a frame of the client asks for. */
export type ClientFrame =
  | { type: 'chat'; text: string }
  /** Any other JSON, as it came. */
  | { type: 'other'; frame: string }
  | { type: 'faulty'; sentence: string };

const sentences = {
  binary: 'Send text frames.',
  encoding: 'The frame is not valid UTF-8.',
  json: 'The frame is not valid JSON.',
  depth: 'The frame is nested too deeply.',
  text: 'A chat frame needs a text: {"type":"chat","payload":{"text":"..."}}.',
} as const;

/** Reads one frame. Never throws, whatever it holds. */
export function readClientFrame(data: Uint8Array, isBinary: boolean): ClientFrame {
  if (isBinary) return { type: 'faulty', sentence: sentences.binary };
  const frame = decode(data);
  if (frame === null) return { type: 'faulty', sentence: sentences.encoding };
  if (isNestedDeeper(frame)) return { type: 'faulty', sentence: sentences.depth };
  const value = parse(frame);
  if (value === undefined) return { type: 'faulty', sentence: sentences.json };
  return isRecord(value) && value.type === 'chat' ? readChat(value) : { type: 'other', frame };
}

function readChat({ payload }: Record<string, unknown>): ClientFrame {
  const text = isRecord(payload) ? payload.text : undefined;
  if (typeof text !== 'string') return { type: 'faulty', sentence: sentences.text };
  try {
    return { type: 'chat', text: checkMessageText(text) };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const [issue] = error.details.issues ?? [];
    return { type: 'faulty', sentence: issue ?? errorTexts[error.code].detail };
  }
}

function decode(data: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    return null;
  }
}

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
