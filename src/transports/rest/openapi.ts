import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod';
import { finishDescription } from './finish-description';

const description = [
  'A conversation becomes a task: send messages, watch the requirements fill, correct them, create the task.',
  'Who you are is kept in a cookie that comes with the first conversation: keep it (`curl -c jar -b jar`).',
  'Every error is `application/problem+json` with a stable `code`.',
  'The plain chat over a WebSocket is described in docs/websocket.md.',
].join('\n\n');

/** `/api/openapi.json`, generated from the schemas that validate. To be called before the routes are registered. */
export async function describeApi(server: FastifyInstance): Promise<void> {
  const describeSchemas = createJsonSchemaTransformObject({});
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Taskwright', version: '1.0.0', description },
      servers: [{ url: '/' }],
      tags: ['Conversations', 'Messages', 'Requirements', 'Tasks', 'Health'].map((name) => ({
        name,
      })),
    },
    transform: createJsonSchemaTransform({}),
    transformObject: (document) => finishDescription(describeSchemas(document)),
  });
  server.get('/openapi.json', { schema: { hide: true } }, async () => server.swagger());
}
