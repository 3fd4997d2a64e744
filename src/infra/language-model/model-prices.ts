import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { TokenUsage } from '@/core/chat/reply-outcome';

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

/** What models cost: the content of the file that `MODEL_PRICES` names. */
export type ModelPrices = z.infer<typeof pricesSchema>;

export interface Cost {
  /** In whole units of the currency. */
  amount: number;
  currency: string;
}

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

const tokensOfPrice = 1_000_000;

/**
 * What a reply cost, or `null` for a model without a price. The longest beginning of the name wins, so that
 * `gpt-4o-mini-2024-07-18` is not billed as `gpt-4o`. Cached input without a price of its own costs like other
 * input. Reasoning tokens are part of the output already.
 */
export function costOf(
  prices: ModelPrices,
  model: string | null,
  { inputTokens, cachedInputTokens, outputTokens }: TokenUsage,
): Cost | null {
  const prefix = Object.keys(prices.models)
    .filter((beginning) => model?.startsWith(beginning))
    .sort((one, other) => other.length - one.length)[0];
  const price = prefix === undefined ? undefined : prices.models[prefix];
  if (!price) return null;
  const cached = Math.min(cachedInputTokens ?? 0, inputTokens);
  const amount =
    (inputTokens - cached) * price.input +
    cached * (price.cachedInput ?? price.input) +
    outputTokens * price.output;
  return { amount: amount / tokensOfPrice, currency: prices.currency };
}
