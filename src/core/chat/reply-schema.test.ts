import { expect, test } from 'vitest';
import { templateCatalog } from '@/core/requirements/template-catalog';
import { replyJsonSchema } from './reply-schema';

/** What Azure OpenAI takes in a strict schema. */
const allowedKeywords = [
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
  'enum',
  'description',
];
const maxDepth = 5;
const maxProperties = 100;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Faults by the rules of strict schemas, and how many properties and levels there are. */
function lint(schema: unknown, depth = 0): { faults: string[]; properties: number; depth: number } {
  if (!isObject(schema)) return { faults: [`no schema: ${schema}`], properties: 0, depth };
  const faults = Object.keys(schema).filter((key) => !allowedKeywords.includes(key));
  const members = isObject(schema.properties) ? schema.properties : {};
  const isAnObject = schema.type === 'object';
  if (isAnObject && schema.additionalProperties !== false) faults.push('additionalProperties');
  if (isAnObject && JSON.stringify(schema.required) !== JSON.stringify(Object.keys(members))) {
    faults.push('required');
  }
  const choices = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  const nested = [
    ...Object.values(members).map((member) => lint(member, depth + 1)),
    ...choices.map((choice) => lint(choice, depth)),
    ...(schema.items === undefined ? [] : [lint(schema.items, depth + 1)]),
  ];
  return {
    faults: [...faults, ...nested.flatMap((one) => one.faults)],
    properties: nested.reduce((sum, one) => sum + one.properties, Object.keys(members).length),
    depth: Math.max(depth, ...nested.map((one) => one.depth)),
  };
}

test.each(templateCatalog.all.map((template) => [template.id, template] as const))(
  'the schema of %s is strict, in the subset that Azure takes',
  (_id, template) => {
    const { faults, properties, depth } = lint(replyJsonSchema(template));
    expect(faults).toEqual([]);
    expect(properties).toBeLessThanOrEqual(maxProperties);
    expect(depth).toBeLessThanOrEqual(maxDepth);
  },
);

test.each(templateCatalog.all.map((template) => [template.id, template] as const))(
  'the keys of %s come in the order in which they are to be written',
  (_id, template) => {
    const { properties } = replyJsonSchema(template);
    if (!isObject(properties) || !isObject(properties.requirements)) throw new Error('no members');
    expect(Object.keys(properties)).toEqual(['message', 'requirements', 'question']);
    const fields = properties.requirements.properties;
    if (!isObject(fields)) throw new Error('no fields');
    expect(Object.keys(fields)).toEqual(template.fields.map(({ key }) => key));
    for (const field of Object.values(fields)) {
      expect(
        isObject(field) && isObject(field.properties) && Object.keys(field.properties),
      ).toEqual(['quote', 'value', 'confidence']);
    }
  },
);
