import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelPrices } from '@/core/chat/model-cost';
import { readModelPrices } from './model-prices';

const prices: ModelPrices = {
  currency: 'EUR',
  models: {
    'gpt-4o': { input: 2.5, cachedInput: 1.25, output: 10 },
    'gpt-4o-mini': { input: 0.15, output: 0.6 },
  },
};

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
