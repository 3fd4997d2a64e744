/** The source of a pattern that matches any of these, as one group. */
export function oneOf(alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}
