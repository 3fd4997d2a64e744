import type { RequirementField } from '@/core/requirements/requirement-template';
import { normalisedName } from './field-names';
import type { Passage, SourceText } from './source-text';
import { splitSentences } from './split-sentences';
import { topicOf } from './topic-of';

/** Sentences of a line under one name; `null` where the line gives none. */
export interface LabelledSentence {
  field: RequirementField | null;
  passage: Passage;
}

const label =
  /^[*_`"'“]{0,3}([^:：=|*_.!?。]{1,40})[*_`"'”]{0,3} ?(?:[:：=]|は[:：]) ?[*_]{0,3} ?/u;

/** «Goal: X. Table: Y»: a name holds for its sentence, and for the next ones where texts may be long. */
export function labelledSentences(
  source: SourceText,
  line: Passage,
  names: ReadonlyMap<string, RequirementField>,
): LabelledSentence[] {
  const parts: LabelledSentence[] = [];
  for (const sentence of splitSentences(source, line)) {
    const found = label.exec(sentence.text);
    const field = found ? names.get(normalisedName(found[1] ?? '')) : undefined;
    const last = parts.at(-1);
    if (found && field) {
      const passage = source.passage(sentence.start + found[0].length, sentence.end);
      parts.push({ field, passage });
    } else if (last && goesOn(last.field, sentence) && !(last.field && found)) {
      last.passage = source.passage(last.passage.start, sentence.end);
    } else parts.push({ field: null, passage: sentence });
  }
  return parts;
}

/** A text goes on with the next sentence, unless that sets a limit or names an outcome. */
function goesOn(field: RequirementField | null, { text }: Passage): boolean {
  if (field === null || field.kind === 'list') return true;
  return field.isLong === true && topicOf(text) === 'work';
}
