/** Why the server closes a connection (RFC 6455, section 7.4). 1009, too large, is sent by the library. */
export const closeCodes = {
  /** The server stops: connect again. */
  goingAway: 1001,
  /** The client does what it must not, such as flooding. */
  policyViolation: 1008,
  /** Too many connections, or a reader that does not read. */
  tryAgainLater: 1013,
} as const;
