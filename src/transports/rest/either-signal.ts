/**
 * A signal that aborts with the first of two, until it is disposed. `AbortSignal.any` keeps what it makes alive as
 * long as its sources on Node 20; this one lets go.
 */
export function eitherSignal(
  one: AbortSignal,
  other: AbortSignal,
): { signal: AbortSignal } & Disposable {
  const either = new AbortController();
  const abort = () => either.abort();
  one.addEventListener('abort', abort);
  other.addEventListener('abort', abort);
  if (one.aborted || other.aborted) abort();
  return {
    signal: either.signal,
    [Symbol.dispose]: () => {
      one.removeEventListener('abort', abort);
      other.removeEventListener('abort', abort);
    },
  };
}
