/** The sentences of a text, without the white space between them. A dot inside a name ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+|\n+/u).filter((sentence) => sentence.trim() !== '');
}
