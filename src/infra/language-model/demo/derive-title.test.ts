import { describe, expect, it } from 'vitest';
import { deriveTitle } from './derive-title';

function titleOf(text: string): string | undefined {
  return deriveTitle({ text, start: 0, end: text.length })?.value;
}

describe('deriveTitle', () => {
  it.each([
    [
      'Every night, remove duplicate rows from raw.orders and write them to x',
      'Remove duplicate rows from raw.orders',
    ],
    ['Hi, can you please load the daily orders into dwh.sales.orders?', 'Load the daily orders'],
    ['We need a job that loads orders', 'Loads orders'],
    ["I'd like to archive old tickets so that search is faster", 'Archive old tickets'],
    ['Our team wants to see revenue by region', 'See revenue by region'],
    ['Fix nulls in raw.orders', 'Fix nulls in raw.orders'],
    [
      'Build a table with revenue of customers that have left',
      'Build a table with revenue of customers',
    ],
    ['Bitte lade die Bestellungen, damit alle sie sehen', 'Lade die Bestellungen'],
    ['nightly refresh of sales', 'Nightly refresh of sales'],
  ])('%s → %s', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('is short, stands in the sentence, and does not end in the middle of a phrase', () => {
    const text = `load ${'the very long history of all the orders and '.repeat(5)}more`;
    const title = titleOf(text) ?? '';
    expect(title.length).toBeLessThanOrEqual(72);
    expect(text.toLowerCase()).toContain(title.toLowerCase());
    expect(title).not.toMatch(/ (?:and|of|the)$/);
  });
});
