import { z } from 'zod';
import { healthSchema, readySchema } from './health-schema';

/**
 * Completes a generated OpenAPI document: adds the health routes, which stand outside its scope, and drops shared
 * schemas that nothing refers to, since each is generated for input and for output, used or not.
 */
export function finishDescription<Document extends object>(document: Document): Document {
  const paths = 'paths' in document ? recordOf(document.paths) : {};
  return withoutUnusedSchemas({ ...document, paths: { ...paths, ...healthPaths } });
}

const healthPaths = {
  '/health': {
    get: {
      operationId: 'getHealth',
      summary: 'Whether the process lives',
      tags: ['Health'],
      responses: { 200: answer('It lives.', healthSchema) },
    },
  },
  '/ready': {
    get: {
      operationId: 'getReadiness',
      summary: 'Whether it takes new work',
      tags: ['Health'],
      responses: {
        200: answer('It does.', readySchema),
        503: answer('It starts or stops.', readySchema),
      },
    },
  },
};

function answer(description: string, schema: z.ZodType) {
  const { $schema, ...jsonSchema } = z.toJSONSchema(schema);
  return { description, content: { 'application/json': { schema: jsonSchema } } };
}

function withoutUnusedSchemas<Document extends object>(document: Document): Document {
  const components = 'components' in document ? recordOf(document.components) : {};
  const schemas = recordOf(components.schemas);
  const used = new Set<string>();
  const visit = (part: unknown) => {
    const references = JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name = ''] of references) {
      if (used.has(name)) continue;
      used.add(name);
      visit(schemas[name]);
    }
  };
  visit({ ...document, components: null });
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  return { ...document, components: { ...components, schemas: Object.fromEntries(kept) } };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
