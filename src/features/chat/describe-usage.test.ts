import { expect, it } from 'vitest';
import { describeUsage } from './describe-usage';

it.each([
  [
    { inputTokens: 1_200, cachedInputTokens: null, outputTokens: 80, reasoningTokens: 0 },
    '1,200 tokens read, 80 written',
  ],
  [
    { inputTokens: 1_200, cachedInputTokens: 300, outputTokens: 80, reasoningTokens: 20 },
    '1,200 tokens read (300 from the cache), 80 written (20 of them for thinking)',
  ],
])('%j', (usage, words) => {
  expect(describeUsage(usage)).toBe(words);
});
