import { AppError } from '@/core/errors';

const entityTag = /^(?:W\/)?"(0|[1-9]\d{0,14})"$/;

/** The revision as an entity tag. Weak, because messages change without it. */
export function revisionTag(revision: number): string {
  return `W/"${revision}"`;
}

/**
 * The revision that an `If-Match` header names: `"7"`, `W/"7"`, or the latest of a list. `null` without a header
 * and for `*`, which any revision matches.
 *
 * @throws AppError `invalid_input` for anything else.
 */
export function revisionOfIfMatch(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const revisions = header.split(',').map((tag) => entityTag.exec(tag.trim())?.[1]);
  if (revisions.includes(undefined)) {
    const issues = ['If-Match takes a revision in quotes, such as "7", or *.'];
    throw new AppError('invalid_input', { details: { issues } });
  }
  return Math.max(...revisions.map(Number));
}
