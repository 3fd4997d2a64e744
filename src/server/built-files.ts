import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the scripts, styles and fonts of the build. Their names change with their content. The build has compressed
 * them once, far smaller than it could be done in passing.
 */
export async function builtFiles(server: FastifyInstance): Promise<void> {
  server.addHook('onSend', async (_request, reply) => {
    reply.header('vary', 'Origin, Accept-Encoding');
  });
  await server.register(staticFiles, {
    root: join(process.cwd(), '.next/static'),
    prefix: '/_next/static/',
    preCompressed: true,
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
}
