import { textsBeyond } from './comparable-text';
import { itemsFor, textsOf } from './list-items';
import { listSignature } from './list-signature';
import type { Opinion } from './merge-requirements';
import { isWellFounded } from './merge-text-field';
import type { ListFieldState } from './requirements';

/** What a list field becomes when the model says that it holds `texts`. */
export function mergeListField(
  field: ListFieldState,
  texts: readonly string[],
  opinion: Opinion,
): ListFieldState {
  const current = textsOf(field.items);
  if (field.isPersons) return suggestList(field, texts, opinion);
  const { provenance, confidence, newId } = opinion;
  if (texts.length === 0) {
    const isEmptied = provenance !== null && current.length > 0;
    return isEmptied
      ? { ...field, items: [], source: null, confidence: 0, provenance: null }
      : field;
  }
  const unwanted = textsBeyond([...field.declined, ...field.removed], current);
  const wanted = textsBeyond(texts, unwanted);
  if (wanted.length === 0) return field;
  const items = itemsFor(wanted, field.items, { by: 'assistant', newId });
  const isSame = JSON.stringify(textsOf(items)) === JSON.stringify(current);
  if (isSame && isWellFounded(field, provenance)) return { ...field, suggestion: null };
  const source = provenance ? 'stated' : 'inferred';
  return { ...field, items, source, confidence, provenance, suggestion: null };
}

/**
 * The model's list beside the person's. Items that the person declined are left out; one that was removed may
 * be offered again. A list that only leaves items out is an opinion if the person's words are quoted for it.
 */
function suggestList(
  field: ListFieldState,
  texts: readonly string[],
  { provenance, confidence, replyId, newId }: Opinion,
): ListFieldState {
  if (texts.length === 0) return field;
  const current = textsOf(field.items);
  const unlike = textsBeyond(texts, current);
  const value = textsBeyond(texts, textsBeyond(field.declined, current));
  const hasNews = textsBeyond(unlike, field.declined).length > 0;
  if (unlike.length > 0 && !hasNews) return field;
  if (unlike.length === 0) {
    if (textsBeyond(current, value).length === 0) return { ...field, suggestion: null };
    if (!provenance) return field;
  }
  const signature = listSignature(value);
  if (field.declined.includes(signature)) return field;
  if (field.suggestion && listSignature(field.suggestion.value) === signature) return field;
  const suggestion = { suggestionId: newId(), value, confidence, provenance, messageId: replyId };
  return { ...field, suggestion };
}
