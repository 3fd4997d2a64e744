import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '@/core/errors';
import { problemContentType, toProblem } from './problem';

/**
 * Answers a failed request with `application/problem+json`. Fits `setErrorHandler` and Fastify's option
 * `frameworkErrors`. What is our
 * fault goes to the log, under the id that the answer names.
 */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error, request.id);
  if (problem.status >= 500) {
    request.log.error({ err: error, requestId: request.id }, 'request failed');
  }
  if (problem.retry_after_ms !== undefined) {
    reply.header('retry-after', Math.max(1, Math.ceil(problem.retry_after_ms / 1_000)));
  }
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type(problemContentType)
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem);
}

/** Fits `setNotFoundHandler`. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(new AppError('not_found'), request, reply);
}
