import { expect, it } from 'vitest';
import { describeCost } from './describe-cost';

it.each([
  [0, '€0'],
  [0.000_312, '€0.00031'],
  [1.234, '€1.2'],
  [12, '€12'],
])('%d', (amount, words) => {
  expect(describeCost({ amount, currency: 'EUR' })).toBe(words);
});
