import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatEventId, parseEventId } from './event-id';

test('an id is read as it was written', () => {
  const generation = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
  fc.assert(
    fc.property(generation, fc.nat({ max: 999_999_999_999_999 }), (name, seq) => {
      const position = { generation: name, seq };
      expect(parseEventId(formatEventId(position))).toEqual(position);
    }),
  );
});

test.each([
  ...[null, undefined, '', ':', 'g', 'g:', ':1', 'g:-1', 'g:01', 'g:1.5', 'g:1e3', 'g: 1', 'g:1 '],
  ...['g:1:2', 'g/h:1', 'g:1\n', ' g:1', 'g:٣', 'g:1000000000000000', `${'g'.repeat(65)}:1`],
])('%j is no id of ours', (id) => {
  expect(parseEventId(id)).toBeNull();
});

test('whatever a client sends, reading it never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (id) => {
      const position = parseEventId(id);
      expect(position === null || formatEventId(position) === id).toBe(true);
    }),
  );
});
