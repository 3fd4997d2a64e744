import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ModelPrices } from '@/core/chat/model-cost';

const price = z.number().nonnegative();

const pricesSchema = z.strictObject({
  /** ISO 4217, in capitals. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code of three capitals, such as EUR'),
  /** By the beginning of the model's name, for a million tokens. */
  models: z.record(
    z.string().min(1),
    z.strictObject({ input: price, cachedInput: price.optional(), output: price }),
  ),
});

/** @throws Error with a sentence for each fault: no such file, no JSON, a price that is none. */
export async function readModelPrices(path: string): Promise<ModelPrices> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`the price list ${path} cannot be read`, { cause });
  });
  const prices = pricesSchema.safeParse(parseJson(text, path));
  if (prices.success) return prices.data;
  const faults = prices.error.issues.map(
    ({ path: keys, message }) => `${keys.join('.')}: ${message}`,
  );
  throw new Error(`the price list ${path} is not as expected. ${faults.join('; ')}`);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`the price list ${path} is not JSON`, { cause });
  }
}
