import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** `/api/docs`: a page that shows the API's description, from files that come with the package. */
export async function serveDocsPage(server: FastifyInstance): Promise<void> {
  await server.register(swaggerUi, {
    routePrefix: '/docs',
    indexPrefix: '/api',
    staticCSP: docsPolicy,
    theme: { title: 'Taskwright API' },
    uiConfig: { layout: 'BaseLayout', deepLinking: true, docExpansion: 'list' },
  });
}

/**
 * Looser than the rest of the server in one point: the page writes styles into its own elements. Its scripts are
 * files of ours.
 */
const docsPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
