import type { Cost } from '@/core/chat/model-cost';

/** «€0.0031»: as many digits as tell something. */
export function describeCost({ amount, currency }: Cost): string {
  return amount.toLocaleString('en', {
    style: 'currency',
    currency,
    maximumSignificantDigits: 2,
    minimumSignificantDigits: 1,
  });
}
