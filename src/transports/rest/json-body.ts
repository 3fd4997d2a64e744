import type { FastifyInstance } from 'fastify';
import { AppError } from '@/core/errors';
import { isNestedDeeper } from '../json-depth';

/**
 * Takes bodies as JSON alone, so that no form of another website is understood. An empty body is `undefined`.
 * Bad UTF-8, deep nesting and keys that could reach a prototype are refused before anything looks at the value.
 */
export function acceptJsonBodies(server: FastifyInstance): void {
  const parseSafely = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body);
    if (text === '') return done(null, undefined);
    if (text === null) return done(refusal('The body is not valid UTF-8.'));
    if (isNestedDeeper(text)) return done(refusal('The body is nested too deeply.'));
    parseSafely(request, text, (error, value) => {
      if (error) done(refusal('The body is not valid JSON.'));
      else done(null, value);
    });
  });
}

function decode(body: string | Buffer): string | null {
  try {
    return typeof body === 'string' ? body : new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

function refusal(issue: string): AppError {
  return new AppError('invalid_input', { details: { issues: [issue] } });
}
