import type { TokenUsage } from '@/core/chat/reply-outcome';

/** «1,200 tokens read (300 from the cache), 80 written (20 of them for thinking)» */
export function describeUsage(usage: TokenUsage): string {
  const { inputTokens, cachedInputTokens, outputTokens, reasoningTokens } = usage;
  const cached = cachedInputTokens ? ` (${count(cachedInputTokens)} from the cache)` : '';
  const reasoned = reasoningTokens ? ` (${count(reasoningTokens)} of them for thinking)` : '';
  return `${count(inputTokens)} tokens read${cached}, ${count(outputTokens)} written${reasoned}`;
}

function count(tokens: number): string {
  return tokens.toLocaleString('en');
}
