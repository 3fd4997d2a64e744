import { describe, expect, it } from 'vitest';
import { replyJsonSchema } from '@/core/chat/reply-schema';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import { lintStrictSchema } from './schema-lint';

const object = (properties: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
});
const text = { type: 'string' };
const nested = (levels: number): unknown =>
  levels === 1 ? object({ leaf: text }) : object({ child: nested(levels - 1) });
const many = (count: number) =>
  object(Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, text])));

describe('lintStrictSchema', () => {
  it.each<[string, unknown, RegExp | null]>([
    ['the schema of the product', replyJsonSchema(defaultTemplate), null],
    ['a nullable object', object({ a: { anyOf: [object({ b: text }), { type: 'null' }] } }), null],
    ['100 properties', many(100), null],
    ['five levels', nested(4), null],
    ['no object', { type: 'array', items: text }, /got another type/],
    ['anyOf at the root', { anyOf: [object({})] }, /got another type/],
    [
      'other properties allowed',
      { ...object({ a: text }), additionalProperties: true },
      /to be false/,
    ],
    ['not everything required', object({ a: text }, { required: [] }), /Missing 'a'/],
    ['a length', object({ a: { type: 'string', maxLength: 5 } }), /'maxLength' is not permitted/],
    ['a pattern in a list', object({ a: { type: 'array', items: { pattern: 'x' } } }), /'pattern'/],
    [
      'a range in a choice',
      object({ a: { anyOf: [{ type: 'number', minimum: 0 }] } }),
      /'minimum'/,
    ],
    [
      'open objects in lists',
      object({ a: { type: 'array', items: { type: 'object' } } }),
      /\('a', 'items'\)/,
    ],
    ['101 properties', many(101), /more than 100/],
    ['six levels', nested(6), /deeper than 5/],
  ])('%s', (_, schema, fault) => {
    if (fault) expect(lintStrictSchema(schema)).toMatch(fault);
    else expect(lintStrictSchema(schema)).toBeNull();
  });
});
