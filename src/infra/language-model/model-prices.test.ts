import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenUsage } from '@/core/chat/reply-outcome';
import { costOf, type ModelPrices, readModelPrices } from './model-prices';

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

describe('readModelPrices', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prices-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (content: string) => {
    const path = join(folder, 'prices.json');
    await writeFile(path, content);
    return readModelPrices(path);
  };

  it('reads a price list', async () => {
    expect(await read(JSON.stringify(prices))).toEqual(prices);
  });

  it.each([
    ['{"currency":"euro","models":{}}', /currency: a currency code of three capitals/],
    ['{"currency":"EUR","models":{"gpt-4o":{"input":-1,"output":1}}}', /models\.gpt-4o\.input/],
    ['{"currency":"EUR","models":{"gpt-4o":{"input":1}}}', /models\.gpt-4o\.output/],
    ['{"currency":"EUR","models":{},"tax":1}', /tax/],
    ['not json', /is not JSON/],
  ])('tells what is wrong with %s', async (content, fault) => {
    await expect(read(content)).rejects.toThrow(fault);
  });

  it('tells which file is missing', async () => {
    await expect(readModelPrices('/no/such/file')).rejects.toThrow('/no/such/file cannot be read');
  });
});
