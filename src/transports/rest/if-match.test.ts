import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAppError } from '@/core/errors';
import { revisionOfIfMatch, revisionTag } from './if-match';

describe('revisionOfIfMatch', () => {
  test.each([
    [undefined, null],
    ['*', null],
    [' * ', null],
    ['"7"', 7],
    ['W/"7"', 7],
    ['"0"', 0],
    ['"3", "9" , W/"5"', 9],
  ])('%s means %s', (header, revision) => {
    expect(revisionOfIfMatch(header)).toBe(revision);
  });

  test.each([
    '',
    '7',
    '"',
    '""',
    '"07"',
    '"-1"',
    '"1.5"',
    '"7" x',
    '"7",',
    '*, "7"',
    'w/"7"',
    '"1e3"',
  ])('refuses %j', (header) => {
    expect(() => revisionOfIfMatch(header)).toThrow('invalid_input');
  });

  test('takes back the tag of every revision', () => {
    fc.assert(
      fc.property(fc.nat(), (revision) => {
        expect(revisionOfIfMatch(revisionTag(revision))).toBe(revision);
      }),
    );
  });

  test('throws nothing but a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) => {
        try {
          const revision = revisionOfIfMatch(header);
          expect(revision === null || Number.isSafeInteger(revision)).toBe(true);
        } catch (error) {
          expect(isAppError(error) && error.code).toBe('invalid_input');
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
