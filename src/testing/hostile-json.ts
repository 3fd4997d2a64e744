import fc from 'fast-check';

/** Any JSON, with the keys that have done harm elsewhere among the others. */
const hostileValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e308,
      '',
      ' ',
      '\u0000',
      '\ud800',
      '\u202e',
      'null',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom('message', 'value', 'type', 'payload', 'text', 'task_name', 'constraints'),
        fc.constantFrom('constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', ''),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

const depth = fc.integer({ min: 65, max: 30_000 });

/** Texts that look like JSON, and some that do not: what a client sends who means no good. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: depth.map((levels) => '['.repeat(levels)) },
  {
    weight: 1,
    arbitrary: depth.map((levels) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`),
  },
  {
    weight: 1,
    arbitrary: hostileValue.map((value) => `{"__proto__":${JSON.stringify(value)},"message":" "}`),
  },
  {
    weight: 1,
    arbitrary: hostileValue.map(
      (value) => `{"constructor":{"prototype":${JSON.stringify(value)}},"type":"chat"}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(hostileValue, fc.nat(40)).map(([value, end]) => {
      return JSON.stringify({ message: value, type: 'chat', payload: value }).slice(0, end);
    }),
  },
);

/** The same as bytes, at times with some that are no UTF-8. */
export const hostileBytes: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc
  .tuple(hostileText, fc.option(fc.tuple(fc.nat(), fc.integer({ min: 0x80, max: 0xff }))))
  .map(([text, damage]) => {
    const bytes = new TextEncoder().encode(text);
    if (damage && bytes.length > 0) bytes[damage[0] % bytes.length] = damage[1];
    return bytes;
  });
