import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestOwner } from '@/transports/request-owner';
import { createOwnerToken, ownerCookieNames, ownerIdOf, readOwnerToken } from './owner-token';

const oneYearSeconds = 365 * 24 * 3600;

/** Gives each request its owner, by a cookie that scripts cannot read and other websites cannot use. */
export function registerOwnerCookie(server: FastifyInstance): void {
  server.decorateRequest('owner');
  server.addHook('onRequest', async (request, reply) => {
    request.owner = createOwner(request);
    if (isPageVisit(request)) request.owner.ensure(reply);
  });
}

function createOwner(request: FastifyRequest): RequestOwner {
  const isSecure = request.protocol === 'https';
  const name = isSecure ? ownerCookieNames.secure : ownerCookieNames.plain;
  let token = readOwnerToken(request.cookies[name]);
  return {
    get id() {
      return token && ownerIdOf(token);
    },
    ensure: (reply: FastifyReply) => {
      if (token) return ownerIdOf(token);
      token = createOwnerToken();
      const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
      // On the raw response, so that pages, which Next writes, carry it too.
      const cookie = reply.server.serializeCookie(name, token, {
        ...attributes,
        maxAge: oneYearSeconds,
      });
      reply.raw.appendHeader('set-cookie', cookie);
      return ownerIdOf(token);
    },
  };
}

/** A person opening a page gets the cookie with it, so that two first calls do not make two owners. */
function isPageVisit({ method, url, headers }: FastifyRequest): boolean {
  const isDocument = headers['sec-fetch-dest'] === 'document';
  return method === 'GET' && isDocument && !url.startsWith('/api/');
}
