/** How the chunks of a stream look; the default is Azure of 2026 in its default filter mode. */
export interface ChunkStyle {
  model: string;
  /** `async`: no verdicts on content. `legacy`: as API versions of 2023. `minimal`: compatible servers. */
  kind: 'default' | 'async' | 'legacy' | 'minimal';
  random: () => number;
}

export type Json = Record<string, unknown>;

const safe = { filtered: false, severity: 'safe' };
const allSafe = { hate: safe, self_harm: safe, sexual: safe, violence: safe };

/** Builders of chunks in the shapes that were recorded; keys in alphabetical order, as on the wire. */
export function createChunkShapes({ model, kind, random }: ChunkStyle) {
  const id = `chatcmpl-${letters(random, 29)}`;
  const created = 1_790_000_000;
  const isRich = kind === 'default' || kind === 'async';

  const envelope = (choices: readonly Json[], more: Json = {}): Json =>
    inOrder({
      choices,
      created,
      id,
      model,
      ...(isRich && { obfuscation: padding(choices, random) }),
      object: 'chat.completion.chunk',
      ...(isRich && { service_tier: 'default', system_fingerprint: null, usage: null }),
      ...more,
    });
  const choice = (delta: Json, finishReason: string | null, verdicts: Json): Json => {
    if (kind === 'minimal') return { delta, finish_reason: finishReason };
    return {
      ...(kind !== 'async' && { content_filter_results: verdicts }),
      delta,
      finish_reason: finishReason,
      index: 0,
      ...(isRich && { logprobs: null }),
    };
  };

  return {
    promptFilter: (): Json => ({
      choices: [],
      created: 0,
      id: '',
      model: '',
      object: '',
      [kind === 'legacy' ? 'prompt_annotations' : 'prompt_filter_results']: [
        {
          content_filter_results:
            kind === 'legacy'
              ? allSafe
              : { ...allSafe, jailbreak: { detected: false, filtered: false } },
          prompt_index: 0,
        },
      ],
    }),
    role: (): Json => {
      const delta = { role: 'assistant' };
      return envelope([
        choice(isRich ? { content: '', refusal: null, ...delta } : delta, null, {}),
      ]);
    },
    content: (content: string): Json => envelope([choice({ content }, null, allSafe)]),
    refusal: (refusal: string): Json =>
      envelope([choice({ content: null, refusal }, null, allSafe)]),
    reasoning: (text: string): Json =>
      envelope([choice({ content: '', reasoning_content: text }, null, {})]),
    finish: (reason: string, verdicts: Json = {}): Json => {
      const finished = choice({}, reason, verdicts);
      return envelope([
        Object.keys(verdicts).length > 0
          ? { ...finished, content_filter_results: verdicts }
          : finished,
      ]);
    },
    /** A verdict of the asynchronous filter: no `delta`, no `usage`, nobody's id. */
    annotation: (verdicts: Json, finishReason: string | null = null): Json => ({
      choices: [
        {
          content_filter_offsets: { check_offset: 65, end_offset: 222, start_offset: 65 },
          content_filter_results: verdicts,
          finish_reason: finishReason,
          index: 0,
        },
      ],
      created: 0,
      id: '',
      model: '',
      object: '',
    }),
    usage: (outputTokens: number, reasoningTokens = 0): Json =>
      envelope([], {
        latency_checkpoint: { engine_tbt_ms: 6, user_visible_ttft_ms: 560 },
        routing: { region: 'simulated' },
        usage: {
          completion_tokens: outputTokens + reasoningTokens,
          completion_tokens_details: { audio_tokens: 0, reasoning_tokens: reasoningTokens },
          prompt_tokens: 412,
          prompt_tokens_details: { audio_tokens: 0, cached_tokens: 128 },
          total_tokens: 412 + outputTokens + reasoningTokens,
        },
      }),
  };
}

export type ChunkShapes = ReturnType<typeof createChunkShapes>;

function inOrder(json: Json): Json {
  return Object.fromEntries(Object.entries(json).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Side-channel padding: content and padding together are 7 characters modulo 16. */
function padding(choices: readonly Json[], random: () => number): string {
  const delta = choices[0]?.delta;
  const content =
    typeof delta === 'object' && delta !== null && 'content' in delta ? delta.content : '';
  const length = typeof content === 'string' ? content.length : 0;
  return letters(random, (((7 - length) % 16) + 16) % 16);
}

function letters(random: () => number, count: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  let text = '';
  for (let index = 0; index < count; index += 1) {
    text += alphabet[Math.floor(random() * alphabet.length)];
  }
  return text;
}
