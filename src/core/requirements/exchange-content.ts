import { comparableText, textsBeyond } from './comparable-text';
import { allowTexts, declineTexts } from './decline-texts';
import { contentOf } from './field-content';
import type { FieldState } from './requirements';

/**
 * The field with what another state of it held, and where that came from. What the person declined or removed is
 * still remembered, except what is held again now. `isFromDeclined`: what is given up counts as declined.
 */
export function exchangeContent(
  from: FieldState,
  to: FieldState,
  { isFromDeclined }: { isFromDeclined: boolean },
): FieldState {
  const kept = textsIn(to);
  const givenUp = isFromDeclined ? textsBeyond(textsIn(from), kept) : [];
  const declined = declineTexts(allowTexts(from.declined, kept), givenUp.map(comparableText));
  if (from.kind === 'text' && to.kind === 'text')
    return { ...to, suggestion: from.suggestion, declined };
  if (from.kind === 'list' && to.kind === 'list') {
    const removed = textsBeyond(from.removed, kept);
    return { ...to, suggestion: from.suggestion, declined, removed };
  }
  return from;
}

function textsIn(field: FieldState): readonly string[] {
  const content = contentOf(field);
  return typeof content === 'string' ? [content] : (content ?? []);
}
