import type { LanguageModel, ModelPart, ModelRequest } from '@/core/chat/language-model';
import { ModelError } from '@/core/chat/language-model';
import type { Log } from '@/core/log';

/** All that came of one reply. */
export interface ModelRun {
  parts: ModelPart[];
  /** The `text` parts joined. */
  text: string;
  finish: Extract<ModelPart, { type: 'finish' }> | null;
  /** What `stream` threw. */
  error: unknown;
  /** Code of a thrown `ModelError`. */
  code: string | null;
  details: ModelError['details'] | null;
  durationMs: number;
}

export async function runModel(
  model: LanguageModel,
  request: ModelRequest,
  {
    signal = new AbortController().signal,
    onPart = () => {},
  }: { signal?: AbortSignal; onPart?: (part: ModelPart) => void } = {},
): Promise<ModelRun> {
  const startedAt = performance.now();
  const run: ModelRun = {
    parts: [],
    text: '',
    finish: null,
    error: null,
    code: null,
    details: null,
    durationMs: 0,
  };
  try {
    for await (const part of model.stream(request, signal)) {
      run.parts.push(part);
      if (part.type === 'text') run.text += part.text;
      if (part.type === 'finish') run.finish = part;
      onPart(part);
    }
  } catch (error) {
    run.error = error;
    if (error instanceof ModelError) ({ code: run.code, details: run.details } = error);
  }
  run.durationMs = performance.now() - startedAt;
  return run;
}

/** A log whose lines can be looked at; each is the JSON of level, fields and message. */
export function createCapturedLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const capture = (level: string) => (fields: Record<string, unknown>, message: string) =>
    void lines.push(JSON.stringify({ level, ...fields, message }));
  return { lines, info: capture('info'), warn: capture('warn'), error: capture('error') };
}
