import type { ChatMessage } from '../sessions/chat-message';
import type { TokenUsage } from './reply-outcome';

/** What models cost, as the operator says. */
export interface ModelPrices {
  /** ISO 4217, in capitals. */
  currency: string;
  /** By the beginning of the model's name, for a million tokens. */
  models: Record<string, ModelPrice>;
}

interface ModelPrice {
  input: number;
  cachedInput?: number | undefined;
  output: number;
}

export interface Cost {
  /** In whole units of the currency. */
  amount: number;
  currency: string;
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

type Spent = Pick<ChatMessage, 'model' | 'usage'>;

export interface ConversationUsage {
  inputTokens: number;
  outputTokens: number;
  /** `null` without prices, or when a reply came from a model without one. */
  cost: Cost | null;
}

/** What all replies of a conversation took together; `null` when none of them was counted. */
export function totalUsage(
  messages: readonly Spent[],
  prices: ModelPrices | null,
): ConversationUsage | null {
  const counted = messages.flatMap(({ model, usage }) => (usage ? [{ model, usage }] : []));
  if (counted.length === 0) return null;
  const costs = counted.map(({ model, usage }) => prices && costOf(prices, model, usage));
  const isPriced = prices !== null && costs.every((cost) => cost !== null);
  const amount = costs.reduce((sum, cost) => sum + (cost?.amount ?? 0), 0);
  return {
    inputTokens: counted.reduce((sum, { usage }) => sum + usage.inputTokens, 0),
    outputTokens: counted.reduce((sum, { usage }) => sum + usage.outputTokens, 0),
    cost: isPriced ? { amount, currency: prices.currency } : null,
  };
}
