import type { TokenUsage } from '@/core/chat/reply-outcome';
import { filteredCategories } from './content-filter';
import { countAt, isRecord, recordAt, textAt } from './json-value';

export type FinishReason = 'stop' | 'length' | 'content_filter';

/** What is known of a reply after some of its chunks. */
export interface ReplySoFar {
  /** The first one named; a later `null` does not take it back. */
  finishReason: FinishReason | null;
  /** Categories of all verdicts that said `filtered`, at any position, also after the finish. */
  categories: readonly string[];
  /** The first name that is not empty: the model behind a router. */
  model: string | null;
  usage: TokenUsage | null;
  hasText: boolean;
  /** Thoughts beside the text, kept while there is no text: some servers put the reply itself there. */
  reasoning: string;
}

export const noReplyYet: ReplySoFar = {
  finishReason: null,
  categories: [],
  model: null,
  usage: null,
  hasText: false,
  reasoning: '',
};

export interface FoldedChunk {
  reply: ReplySoFar;
  text: string;
  refusal: string;
  /** Whether the model wrote anything, thoughts included. */
  isProgress: boolean;
}

const maxReasoningLength = 200_000;

/** Whether the outcome is known already, so that what follows can only add to it. */
export function isDecided({ finishReason, categories }: ReplySoFar): boolean {
  return finishReason !== null || categories.length > 0;
}

/**
 * Adds one chunk, of any shape: without choices, without delta, with keys that nobody knows. After a block no text
 * comes out any more.
 */
export function foldChunk(reply: ReplySoFar, chunk: Record<string, unknown>): FoldedChunk {
  const choice = Array.isArray(chunk.choices) ? chunk.choices[0] : undefined;
  const isBlocked = reply.categories.length > 0 || reply.finishReason === 'content_filter';
  const delta = isBlocked ? {} : recordAt(choice, 'delta');
  const text = textAt(delta, 'content');
  const refusal = textAt(delta, 'refusal');
  const thought = textAt(delta, 'reasoning_content') || textAt(delta, 'reasoning');
  const hasText = reply.hasText || text !== '' || refusal !== '';
  const verdicts = filteredCategories(isRecord(choice) ? choice.content_filter_results : null);
  return {
    text,
    refusal,
    isProgress: text !== '' || refusal !== '' || thought !== '',
    reply: {
      finishReason: reply.finishReason ?? finishReasonOf(textAt(choice, 'finish_reason')),
      categories:
        verdicts.length === 0 ? reply.categories : [...new Set([...reply.categories, ...verdicts])],
      model: reply.model ?? (textAt(chunk, 'model').slice(0, 200) || null),
      usage: usageOf(chunk.usage) ?? reply.usage,
      hasText,
      reasoning: hasText ? '' : (reply.reasoning + thought).slice(0, maxReasoningLength),
    },
  };
}

function finishReasonOf(word: string): FinishReason | null {
  if (word === '') return null;
  if (word === 'content_filter') return 'content_filter';
  return word === 'length' || word === 'max_tokens' ? 'length' : 'stop';
}

function usageOf(usage: unknown): TokenUsage | null {
  const inputTokens = countAt(usage, 'prompt_tokens');
  const outputTokens = countAt(usage, 'completion_tokens');
  if (inputTokens === null || outputTokens === null) return null;
  return {
    inputTokens,
    outputTokens,
    cachedInputTokens: countAt(recordAt(usage, 'prompt_tokens_details'), 'cached_tokens'),
    reasoningTokens: countAt(recordAt(usage, 'completion_tokens_details'), 'reasoning_tokens'),
  };
}
