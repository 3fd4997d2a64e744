import type { FastifyInstance } from 'fastify';
import { sendNotFound, sendProblem } from '@/transports/rest/problem-handlers';

/** Every failure that no handler answered itself is answered in one form. */
export function registerErrorHandling(server: FastifyInstance): void {
  server.setErrorHandler(sendProblem);
  server.setNotFoundHandler(sendNotFound);
}
