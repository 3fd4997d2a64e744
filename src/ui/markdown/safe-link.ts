const allowed = /^(?:https?:\/\/|mailto:)/i;

/** The address if a link may lead there, and `null` for everything else: scripts, data, paths of this site. */
export function safeLink(address: string | undefined): string | null {
  return address !== undefined && allowed.test(address) ? address : null;
}
