import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTaskFilters, isFiltered, parseTaskFilters, taskQueryOf } from './task-filters';

const none = { search: '', status: null, targetTable: null, sort: 'updated' } as const;

describe('task filters', () => {
  it('come back from their address', () => {
    const filters = fc.record({
      search: fc.string({ maxLength: 20 }).filter((text) => text.isWellFormed()),
      status: fc.constantFrom(null, 'open', 'in-progress', 'done', 'cancelled'),
      targetTable: fc.constantFrom(null, 'a.b.c', 'ä & ö'),
      sort: fc.constantFrom('updated', 'created', 'name'),
    });
    fc.assert(
      fc.property(filters, (each) => {
        const query = new URLSearchParams(formatTaskFilters(each));
        expect(parseTaskFilters(query)).toEqual(each);
      }),
    );
  });

  it('leave no trace in the address when there are none', () => {
    expect(formatTaskFilters(none)).toBe('');
    expect(isFiltered(none)).toBe(false);
    expect(taskQueryOf(none)).toEqual({ limit: 20, sort: 'updated' });
  });

  it('leave out what an address gets wrong', () => {
    const query = new URLSearchParams('status=toString&sort=__proto__&table=');
    expect(parseTaskFilters(query)).toEqual(none);
  });

  it('do not count blanks as a search', () => {
    expect(isFiltered({ ...none, search: '  ' })).toBe(false);
    expect(taskQueryOf({ ...none, search: ' a ' }).search).toBe('a');
  });
});
