import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, type ModelPrices, totalUsage } from './model-cost';
import type { TokenUsage } from './reply-outcome';

const prices: ModelPrices = {
  currency: 'EUR',
  models: {
    'gpt-4o': { input: 2.5, cachedInput: 1.25, output: 10 },
    'gpt-4o-mini': { input: 0.15, output: 0.6 },
  },
};
const usage: TokenUsage = {
  inputTokens: 1_000_000,
  cachedInputTokens: 400_000,
  outputTokens: 100_000,
  reasoningTokens: 50_000,
};

describe('costOf', () => {
  it.each<[string | null, Partial<TokenUsage>, number | null]>([
    ['gpt-4o', {}, 3],
    ['gpt-4o-2024-11-20', { cachedInputTokens: null }, 3.5],
    ['gpt-4o-mini-2024-07-18', {}, 0.21],
    ['gpt-4o', { cachedInputTokens: 9_000_000 }, 2.25],
    ['gpt-4', {}, null],
    ['my-gpt-4o', {}, null],
    [null, {}, null],
  ])('%s with %j', (model, change, amount) => {
    const cost = costOf(prices, model, { ...usage, ...change });
    if (amount === null) return expect(cost).toBeNull();
    expect(cost?.currency).toBe('EUR');
    expect(cost?.amount).toBeCloseTo(amount, 10);
  });

  it('is never negative and grows with every token', () => {
    const tokens = fc.nat(10_000_000);
    const property = fc.property(tokens, fc.option(tokens), tokens, (input, cached, output) => {
      const spent = {
        ...usage,
        inputTokens: input,
        cachedInputTokens: cached,
        outputTokens: output,
      };
      const amount = costOf(prices, 'gpt-4o', spent)?.amount ?? Number.NaN;
      expect(amount).toBeGreaterThanOrEqual(0);
      const more = costOf(prices, 'gpt-4o', { ...spent, outputTokens: output + 1_000 });
      expect(more?.amount).toBeGreaterThan(amount);
    });
    fc.assert(property);
  });
});

describe('totalUsage', () => {
  const silent = { model: null, usage: null };

  it('adds up what was counted, and its cost', () => {
    const messages = [silent, { model: 'gpt-4o', usage }, { model: 'gpt-4o-mini', usage }];
    const total = totalUsage(messages, prices);
    expect(total).toMatchObject({ inputTokens: 2_000_000, outputTokens: 200_000 });
    expect(total?.cost?.amount).toBeCloseTo(3.21, 10);
  });

  it('names no cost that is not the whole cost', () => {
    const messages = [
      { model: 'gpt-4o', usage },
      { model: 'unknown', usage },
    ];
    expect(totalUsage(messages, prices)?.cost).toBeNull();
    expect(totalUsage(messages, null)?.cost).toBeNull();
  });

  it('is nothing when nothing was counted', () => {
    expect(totalUsage([silent], prices)).toBeNull();
  });
});
