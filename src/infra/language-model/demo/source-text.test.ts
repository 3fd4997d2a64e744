import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from './source-text';

describe('readSource', () => {
  it('collapses white space and quotes the message as it was', () => {
    const source = readSource('Load   raw.orders\n\n\n\nevery\tnight');
    expect(source.clean).toBe('Load raw.orders\n\nevery\tnight');
    const start = source.clean.indexOf('raw');
    expect(source.quote(start, source.clean.length)).toBe('raw.orders\n\n\n\nevery\tnight');
    expect(source.passage(4, 16)).toEqual({ text: 'raw.orders', start: 5, end: 15 });
  });

  it('quotes only what stands in the message, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(50), fc.nat(50), (text, one, other) => {
        const source = readSource(text);
        expect(text).toContain(source.quote(Math.min(one, other), Math.max(one, other)));
      }),
    );
  });
});
