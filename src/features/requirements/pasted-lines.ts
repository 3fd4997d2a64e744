const bullet = /^\s*(?:[-*•–]|\[[ xX]?\]|\d{1,3}[.)])\s+/;

/**
 * Several pasted lines as texts of items, without bullets, numbers and blank lines; the first goes on with what
 * stands before the cursor, the last with what stands after it. `null`: an ordinary paste.
 */
export function pastedLines(
  pasted: string,
  around: { before: string; after: string },
): string[] | null {
  const lines = pasted
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return null;
  return lines.map((line, index) => {
    const before = index === 0 ? around.before : '';
    const after = index === lines.length - 1 ? around.after : '';
    return `${before}${line}${after}`;
  });
}
