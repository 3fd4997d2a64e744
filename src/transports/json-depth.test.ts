import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNestedDeeper } from './json-depth';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('isNestedDeeper', () => {
  test('agrees with the parsed value for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(9), (value, maxDepth) => {
        expect(isNestedDeeper(JSON.stringify(value), maxDepth)).toBe(depthOf(value) > maxDepth);
      }),
      { numRuns: 2_000 },
    );
  });

  test('takes any text and any depth', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof isNestedDeeper(text)).toBe('boolean');
      }),
    );
    expect(isNestedDeeper('['.repeat(1_000_000))).toBe(true);
    expect(isNestedDeeper(`${'['.repeat(64)}${']'.repeat(64)}`)).toBe(false);
    expect(isNestedDeeper(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)).toBe(true);
  });

  test('brackets in strings do not count, escapes or not', () => {
    expect(isNestedDeeper(JSON.stringify('['.repeat(500)))).toBe(false);
    expect(isNestedDeeper(JSON.stringify(`"${'['.repeat(500)}\\`))).toBe(false);
  });
});
