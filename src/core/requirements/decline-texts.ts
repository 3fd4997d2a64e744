import { comparableText } from './comparable-text';

const maxDeclined = 100;

/** What is not offered again, with more added to it; `more` is comparable texts or list signatures. */
export function declineTexts(declined: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...declined, ...more])].slice(-maxDeclined);
}

/** What is not offered again, without these texts: they were chosen after all. */
export function allowTexts(declined: readonly string[], texts: readonly string[]): string[] {
  const allowed = new Set(texts.map(comparableText));
  return declined.filter((text) => !allowed.has(text));
}
