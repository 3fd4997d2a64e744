import type { Change } from './change';
import { fillFromCues } from './fill-from-cues';
import { itemsOf, quoteOf } from './fill-from-label';
import { readSentence } from './read-sentence';
import { mentionsIn, type Reading } from './reading';
import type { Passage } from './source-text';
import { inOneLine, tidyText, trimEnd } from './tidy';

const answerLead =
  /^(?:(?:it|that|this)(?:'s|’s| is| should be| will be| would be)|(?:the|our|my) (?:[\p{L}]+ ){1,3}(?:is|should be|will be)|because|so that|so|to|for|in order to|i(?:'d| would) say|i think(?: it's| it is)?|maybe|probably|let's say|call it|name it|use|into|in|just|es ist|das ist|damit|weil|nach|in die) (?:that )?/iu;
const bareName = /^[`"'“]?([\p{L}_][\p{L}\p{N}_$.-]*)[`"'”]?[.!]?$/u;
const maxTitleWords = 12;

/** A bare answer to the question that is open; `null` when the message says something else, or nothing. */
export function readAnswer(reading: Reading, sentences: readonly Passage[]): Change[] | null {
  const { asked, source } = reading;
  const first = sentences[0];
  const last = sentences.at(-1);
  if (!asked || !first || !last) return null;
  const whole = source.passage(first.start, last.end);
  if (asked.kind === 'list') {
    const items = sentences.flatMap((sentence) => itemsOf(reading, sentence));
    return [{ kind: 'add-items', fieldKey: asked.key, items, confidence: 0.95 }];
  }
  const set = { kind: 'set-text', fieldKey: asked.key, confidence: 0.95 } as const;
  if (asked.role === 'table') {
    const named = mentionsIn(reading, whole);
    const bare = bareName.exec(withoutLead(whole.text));
    const name = named.length === 1 ? named[0]?.name : named.length === 0 ? bare?.[1] : undefined;
    return name ? [{ ...set, value: name, quote: name }] : null;
  }
  if (asked.role === 'title') {
    const isShort = whole.text.split(' ').length <= maxTitleWords && sentences.length === 1;
    return isShort
      ? [{ ...set, value: tidyText(withoutLead(whole.text)), quote: quoteOf(reading, whole) }]
      : null;
  }
  if (asked === reading.roles.objective) {
    const said = sentences.flatMap((sentence) => readSentence(source, sentence));
    if (said.some(({ topic }) => topic === 'objective')) return fillFromCues(reading, said);
    const value = tidyText(withoutLead(whole.text));
    const others = sentences.length > 1 ? fillFromCues(reading, said) : [];
    return [{ ...set, value, quote: quoteOf(reading, whole) }, ...others];
  }
  if (asked === reading.roles.work) return null;
  return [{ ...set, value: trimEnd(inOneLine(whole.text)), quote: quoteOf(reading, whole) }];
}

function withoutLead(text: string): string {
  const found = answerLead.exec(text);
  return found && found[0].length < text.length ? text.slice(found[0].length) : text;
}
