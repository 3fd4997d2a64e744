const openings = [
  /^(?:hi|hello|hey|dear)(?: (?:there|all|team|everyone|folks|assistant))?/iu,
  /^good (?:morning|afternoon|evening)(?: (?:all|team|everyone))?/iu,
  /^(?:hallo|moin|servus|guten (?:tag|morgen|abend))(?: zusammen)?/iu,
  /^(?:こんにちは|おはようございます|お疲れ様です|مرحبا|שלום|bonjour|hola)/iu,
  /^(?:thanks|thank you|danke|ok|okay|yes|yeah|sure|great|perfect|cool|alright|ja)/iu,
  /^(?:so|well|right|hmm?|um|uh|oh|lol|haha(?: nice)?|anyway|by the way|btw|of course|also)/iu,
];
const gap = /^(?:[\s,!.:;…、。،–—-]|\p{Extended_Pictographic}|\u200d|\ufe0f)+/u;
/** After a greeting without a comma only these begin what the person wants to say. */
const beginning = /^ (?:i|we|so|my|our|can|could|please|here|there|and|it|the|wir|ich|bitte)\b/iu;

/** How long the greeting at the start of a sentence is, in characters; 0 when there is none. */
export function lengthOfOpening(text: string): number {
  let length = 0;
  for (let round = 0; round < 4; round += 1) {
    const next = lengthOfOne(text.slice(length, length + 80));
    if (next === 0) break;
    length += next;
  }
  return length;
}

function lengthOfOne(text: string): number {
  for (const pattern of openings) {
    const word = pattern.exec(text)?.[0];
    if (word === undefined) continue;
    const rest = text.slice(word.length);
    const space = gap.exec(rest)?.[0] ?? '';
    if (space.trim() !== '' || (space !== '' && beginning.test(rest))) {
      return word.length + space.length;
    }
  }
  return 0;
}
