import { isObject } from './is-object';

const allowedKeywords = new Set([
  '$defs',
  '$ref',
  'additionalProperties',
  'anyOf',
  'const',
  'description',
  'enum',
  'items',
  'properties',
  'required',
  'title',
  'type',
]);

const maxProperties = 100;
const maxDepth = 5;

/** The first thing that strict structured outputs of Azure refuse in a schema, or `null`. */
export function lintStrictSchema(schema: unknown): string | null {
  const count = { properties: 0 };
  if (!isObject(schema) || schema.type !== 'object') {
    return 'schema must be a JSON Schema of \'type: "object"\', got another type.';
  }
  return (
    lintNode(schema, { path: [], depth: 1, count }) ??
    (count.properties > maxProperties ? `more than ${maxProperties} properties.` : null)
  );
}

interface Place {
  path: readonly string[];
  depth: number;
  count: { properties: number };
}

function lintNode(node: unknown, { path, depth, count }: Place): string | null {
  const context = `In context=(${path.map((key) => `'${key}'`).join(', ')}), `;
  if (!isObject(node)) return `${context}schema must be an object.`;
  const unknown = Object.keys(node).find((key) => !allowedKeywords.has(key));
  if (unknown !== undefined) return `${context}'${unknown}' is not permitted.`;

  const properties = isObject(node.properties) ? node.properties : null;
  if (node.type === 'object' || properties) {
    if (depth > maxDepth) return `${context}nesting is deeper than ${maxDepth} levels.`;
    if (node.additionalProperties !== false) {
      return `${context}'additionalProperties' is required to be supplied and to be false.`;
    }
    const keys = Object.keys(properties ?? {});
    count.properties += keys.length;
    const required = Array.isArray(node.required) ? node.required : [];
    const missing = keys.find((key) => !required.includes(key));
    if (missing !== undefined) {
      return `${context}'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
    }
  }
  const children: [string, unknown, number][] = [
    ...Object.entries(properties ?? {}).map(([key, child]): [string, unknown, number] => [
      key,
      child,
      depth + 1,
    ]),
    ...('items' in node
      ? [['items', node.items, depth + 1] satisfies [string, unknown, number]]
      : []),
    ...(Array.isArray(node.anyOf) ? node.anyOf : []).map(
      (child, index): [string, unknown, number] => [`anyOf${index}`, child, depth],
    ),
  ];
  for (const [key, child, childDepth] of children) {
    const fault = lintNode(child, { path: [...path, key], depth: childDepth, count });
    if (fault) return fault;
  }
  return null;
}
