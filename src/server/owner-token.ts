import { createHash, randomBytes } from 'node:crypto';

/** Names of the owner cookie: over TLS the prefix pins it to this very host. */
export const ownerCookieNames = { secure: '__Host-taskwright', plain: 'taskwright' } as const;

const pattern = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, as base64url. */
export function createOwnerToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The token, or `null` for a value that is not shaped like ours. */
export function readOwnerToken(value: string | undefined): string | null {
  return value !== undefined && pattern.test(value) ? value : null;
}

/** Owner ids are hashes of tokens, so that what the stores hold opens no door. */
export function ownerIdOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The owner of a request by its cookies; over TLS only the prefixed one counts where both are sent. */
export function ownerIdOfCookies(cookies: {
  get(name: string): { value: string } | undefined;
}): string | null {
  const { secure, plain } = ownerCookieNames;
  const token = readOwnerToken((cookies.get(secure) ?? cookies.get(plain))?.value);
  return token && ownerIdOf(token);
}
