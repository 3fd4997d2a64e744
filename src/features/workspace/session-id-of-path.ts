/** The session that an address under /chat names; `null` for a new conversation. */
export function sessionIdOfPath(pathname: string): string | null {
  const [, , sessionId] = pathname.split('/');
  return sessionId || null;
}
