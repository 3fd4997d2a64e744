import { z } from 'zod';
import { errorTexts } from '@/core/error-texts';
import { appErrorCodes, isAppError } from '@/core/errors';
import { appErrorOf } from './framework-errors';
import { problemStatus } from './problem-status';

export const problemContentType = 'application/problem+json';

/** An error answer (RFC 9457): words for a person, and a code that programs may rely on. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    /** What a person can do about it. */
    detail: z.string(),
    code: z.enum(appErrorCodes),
    /** Names this request in the server's log. */
    request_id: z.string(),
    issues: z.array(z.string()).optional(),
    missing: z.array(z.string()).optional(),
    conflicts: z
      .record(z.string(), z.object({ yours: z.unknown(), current: z.unknown() }))
      .optional(),
    retry_after_ms: z.number().optional(),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: 'urn:taskwright:problem:session_not_found',
        title: errorTexts.session_not_found.title,
        status: 404,
        detail: errorTexts.session_not_found.detail,
        code: 'session_not_found',
        request_id: 'req-1',
      },
    ],
  });
export type Problem = z.infer<typeof problemSchema>;

/** Words and facts for whatever was thrown. Of a surprise nothing is told but the id to ask about. */
export function toProblem(error: unknown, requestId: string): Problem {
  const { code, details } = isAppError(error) ? error : appErrorOf(error);
  const { issues, missing, conflicts, retryAfterMs } = details;
  return {
    type: `urn:taskwright:problem:${code}`,
    title: errorTexts[code].title,
    status: problemStatus[code],
    detail: errorTexts[code].detail,
    code,
    request_id: requestId,
    ...(issues && { issues: [...issues] }),
    ...(missing && { missing: [...missing] }),
    ...(conflicts && { conflicts }),
    ...(retryAfterMs !== undefined && { retry_after_ms: retryAfterMs }),
  };
}
