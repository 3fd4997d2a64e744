import type { FastifyReply } from 'fastify';

/**
 * Who sends a request. Decorated onto every request by the server, which reads it from the owner cookie; a
 * cookie that is forged or unreadable counts as none.
 */
export interface RequestOwner {
  /** `null` when the caller has no owner cookie: then nothing that exists is theirs. */
  readonly id: string | null;
  /** The caller's id; one without gets a new id, and its cookie with this reply. Always the same id for one request. */
  ensure(reply: FastifyReply): string;
}

declare module 'fastify' {
  interface FastifyRequest {
    owner: RequestOwner;
  }
}
