/** What an operator can do about an error that stopped the start, in plain words. */
export function explainStartFailure(error: unknown): string[] {
  const code = findCode(error);
  if (code === 'EADDRINUSE') {
    return [
      'The port is in use. Stop the other program, or choose another with PORT (0 picks a free one).',
    ];
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return ['The address cannot be listened on. Check HOST and PORT.'];
  }
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  return [[message, cause].filter(Boolean).join(': ')];
}

function findCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
