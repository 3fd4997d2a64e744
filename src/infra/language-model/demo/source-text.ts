/** A stretch of a message, in positions of its cleaned text. */
export interface Passage {
  text: string;
  start: number;
  end: number;
}

/** A message made ready for reading; whatever is found in it can be quoted to the letter. */
export interface SourceText {
  /** The message with runs of spaces as one space, or as one tab,, and at most one empty line in a row. */
  clean: string;
  /** The words of the message as they were written, white space included. */
  quote(start: number, end: number): string;
  /** The passage between two positions, without white space around it. */
  passage(start: number, end: number): Passage;
}

/** Longer than any message that is sent: 10,000 characters of two code units. */
const maxLength = 20_000;

/** One pass over the message; collapsing white space first keeps every later search linear. */
export function readSource(message: string): SourceText {
  const raw = message.slice(0, maxLength);
  const pieces: string[] = [];
  const origins: number[] = [];
  for (let at = 0; at < raw.length; ) {
    const end = endOfWhiteSpace(raw, at);
    if (end === at) {
      pieces.push(raw.charAt(at));
      origins.push(at);
      at += 1;
      continue;
    }
    for (const character of collapsed(raw.slice(at, end))) {
      pieces.push(character);
      origins.push(at);
    }
    at = end;
  }
  const clean = pieces.join('');
  return {
    clean,
    quote: (start, end) => {
      const first = origins[start];
      const last = origins[end - 1];
      return first === undefined || last === undefined ? '' : raw.slice(first, last + 1);
    },
    passage: (start, end) => {
      const text = clean.slice(start, end);
      const from = start + text.length - text.trimStart().length;
      return { text: text.trim(), start: from, end: from + text.trim().length };
    },
  };
}

const whiteSpace = /\s/u;

function endOfWhiteSpace(raw: string, from: number): number {
  let end = from;
  while (end < raw.length && whiteSpace.test(raw.charAt(end))) end += 1;
  return end;
}

function collapsed(space: string): string {
  const lineBreaks = space.split('\n').length - 1;
  if (lineBreaks === 0) return space.includes('\t') ? '\t' : ' ';
  return lineBreaks === 1 ? '\n' : '\n\n';
}
