import { describe, expect, it } from 'vitest';
import { isStrongLimit, topicOf } from './topic-of';

describe('topicOf', () => {
  it.each([
    ['It must finish by 6am', 'constraint'],
    ['must not touch raw.orders', 'constraint'],
    ['Never delete anything', 'constraint'],
    ["Don't lock the table", 'constraint'],
    ['It should not take longer than an hour', 'constraint'],
    ['It should be done by Friday', 'constraint'],
    ['Nobody outside may see names', 'constraint'],
    ['No PII in the result', 'constraint'],
    ['Only completed orders', 'constraint'],
    ['Es darf nicht länger dauern', 'constraint'],
    ['書き込んではいけません', 'constraint'],
    ['Each order should appear once', 'criterion'],
    ['No duplicates in the result', 'criterion'],
    ['Make sure that totals match', 'criterion'],
    ['It should be accurate to within 1%', 'criterion'],
    ['We have to merge the orders', 'work'],
    ['It should run every night', 'work'],
    ['Load the orders', 'work'],
    ['I cannot see the revenue', 'work'],
  ])('%s: %s', (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });

  it.each([
    ['It must be refreshed every hour', true],
    ['must not contain names', true],
    ['Totals must match', false],
    ['All rows arrive', false],
  ])('a strong limit: %s (%s)', (text, expected) => {
    expect(isStrongLimit(text)).toBe(expected);
  });
});
