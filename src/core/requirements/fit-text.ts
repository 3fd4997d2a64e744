/** The text, cut to at most `maxLength` code units and marked as cut when it is longer. Never half a character. */
export function fitText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1);
  const isSplit = /[\uD800-\uDBFF]$/.test(cut);
  return `${(isSplit ? cut.slice(0, -1) : cut).trimEnd()}…`;
}
