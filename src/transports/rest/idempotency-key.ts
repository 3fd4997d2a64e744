import { AppError } from '@/core/errors';

const pattern = /^[\x21-\x7e]{1,255}$/;

/**
 * The `Idempotency-Key` of a request, or `null` without one.
 *
 * @throws AppError `invalid_input` for one that is empty, longer than 255 characters, or not visible ASCII.
 */
export function idempotencyKeyOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (!pattern.test(header)) {
    const issues = ['Idempotency-Key takes 1 to 255 visible ASCII characters.'];
    throw new AppError('invalid_input', { details: { issues } });
  }
  return header;
}
