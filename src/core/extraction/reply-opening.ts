/**
 * Prose up to this length may still be the preamble of an object («Here is the JSON:») and is held back; longer
 * prose is shown. In UTF-16 code units.
 */
export const maxPreambleLength = 120;
/** Longest text that is held back because it may still become a fence or the beginning of an object. */
const maxHeldLength = 200;

const thinkTags = ['<think>', '<thinking>'];
const fence = '(?:```\\w*\\s*)?';
const anyObject = new RegExp(`^${fence}\\{\\s*["}]$`);
const replyObject = new RegExp(
  `^${fence}\\{\\s*"(?:message"\\s*:\\s*"|(?:requirements|question)"\\s*:\\s*\\{)$`,
);
const perhapsObject = new RegExp(
  `^(?:\`{1,2}|${fence}(?:\\{\\s*(?:"\\w*(?:"\\s*(?::\\s*)?)?)?)?)$`,
);
const nextOfInterest = /[`{]/g;

interface OpeningListener {
  /** Prose that is certain to be shown. */
  onProse: (text: string) => void;
  onDrop: (count: number) => void;
}

/** Reads what stands before the reply's object, or all of it when there is no object. */
export interface ReplyOpening {
  /** Reads on from `start`; returns where it stopped: at the text's end, or where an object has begun. */
  read(text: string, start: number): number;
  /** The beginning of an object that `read` came upon, to be read as JSON; once. */
  takeObject(): string | null;
  /** Prose that was held back was a preamble: forgets it. */
  discardPreamble(): void;
  end(): void;
}

/**
 * Decides what is hidden, shown, or JSON.
 *
 * At the very start, white space, `<think>` blocks and a code fence are hidden and any object is taken. Behind
 * prose an object is taken only if it begins as a reply does, with one of its keys and a value of the right type, so
 * that braces and code blocks in prose stay prose.
 */
export function createReplyOpening({ onProse, onDrop }: OpeningListener): ReplyOpening {
  let isLeading = true;
  let held = '';
  let object: string | null = null;
  let thinking: { closingTag: string; matchedLength: number } | null = null;
  let preamble: string | null = '';

  const addProse = (text: string) => {
    isLeading = false;
    if (preamble === null) {
      onProse(text);
      return;
    }
    preamble += text;
    if (preamble.length > maxPreambleLength) showPreamble();
  };
  const showPreamble = () => {
    const text = preamble;
    preamble = null;
    if (text) onProse(text);
  };
  const skipThought = (character: string, thought: NonNullable<typeof thinking>) => {
    const isNext = character === thought.closingTag[thought.matchedLength];
    thought.matchedLength = isNext ? thought.matchedLength + 1 : character === '<' ? 1 : 0;
    if (thought.matchedLength === thought.closingTag.length) thinking = null;
  };
  const take = (character: string) => {
    if (thinking) return skipThought(character, thinking);
    const isWhitespace = /\s/.test(character);
    if (isWhitespace && (held === '' ? isLeading : isLeading && /\{\s$/.test(held))) return;
    held += character;
    const verdict = judge(held, isLeading);
    if (verdict === 'perhaps') return;
    const judged = held;
    held = '';
    if (verdict === 'object') object = judged.slice(judged.indexOf('{'));
    else if (verdict === 'thought') {
      thinking = { closingTag: `</${judged.slice(1)}`, matchedLength: 0 };
    } else {
      addProse(judged.charAt(0));
      for (const rest of judged.slice(1).split('')) take(rest);
    }
  };

  return {
    read: (text, start) => {
      let index = start;
      while (index < text.length && object === null) {
        if (held === '' && !isLeading) {
          nextOfInterest.lastIndex = index;
          const next = nextOfInterest.exec(text)?.index ?? text.length;
          if (next > index) addProse(text.slice(index, next));
          index = next;
          if (index === text.length) break;
        }
        take(text.charAt(index));
        index += 1;
      }
      return index;
    },
    takeObject: () => {
      const taken = object;
      object = null;
      return taken;
    },
    discardPreamble: () => {
      if (preamble?.trim()) onDrop(1);
      if (preamble !== null) preamble = '';
    },
    end: () => {
      const isBrokenJson = isLeading || held.includes('"') || /^`+\w*\s*\{/.test(held);
      if (held !== '' && isBrokenJson) onDrop(1);
      else if (held !== '') addProse(held);
      held = '';
      showPreamble();
    },
  };
}

function judge(held: string, isLeading: boolean): 'object' | 'thought' | 'perhaps' | 'prose' {
  if (isLeading) {
    if (thinkTags.includes(held)) return 'thought';
    if (thinkTags.some((tag) => tag.startsWith(held))) return 'perhaps';
    if (anyObject.test(held)) return 'object';
  }
  if (replyObject.test(held)) return 'object';
  return held.length <= maxHeldLength && perhapsObject.test(held) ? 'perhaps' : 'prose';
}
