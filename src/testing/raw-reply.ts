/** A reply as the model writes it. */
export function rawReply(
  message: string,
  values: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const requirements = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { quote: null, value, confidence: 0.8 }]),
  );
  return JSON.stringify({ message, requirements, question: null });
}
