import { createReplyExtractor } from '@/core/extraction/reply-extractor';
import { defaultTemplate } from '@/core/requirements/requirement-fields';

/**
 * Whole cost of a 200 KB reply that comes in pieces of a token's size, in milliseconds. The best of some rounds
 * counts: it is the code's, the others are the machine's.
 */
const limitMs = 100;
const pieceLength = 4;
const rounds = 7;
const sizes = [2_000, 20_000, 200_000];

/** A reply of about so many characters: half text, half fields, with escapes and other scripts. */
function replyOf(length: number): string {
  const sentence =
    'Der Job läuft "nachts" – 毎晩、注文を整理します 😀.\nNext: `warehouse.sales.orders`. ';
  const half = sentence.repeat(Math.ceil(length / 2 / JSON.stringify(sentence).length));
  const text = (value: string) => ({ quote: 'nachts', value, confidence: 0.9 });
  return JSON.stringify({
    message: half,
    requirements: {
      task_name: text('Orders'),
      description: text(half.slice(0, 10_000)),
      success_criteria: { quote: null, value: half.match(/[\s\S]{1,900}/g), confidence: 0.5 },
    },
    question: { field: 'objective', options: ['a', 'b'] },
  });
}

function extractionMs(raw: string): number {
  const start = performance.now();
  const extractor = createReplyExtractor(defaultTemplate);
  for (let index = 0; index < raw.length; index += pieceLength) {
    extractor.push(raw.slice(index, index + pieceLength));
  }
  const { isEmpty } = extractor.end();
  if (isEmpty) throw new Error('the reply was not read');
  return performance.now() - start;
}

const rows = sizes.map((size) => {
  const raw = replyOf(size);
  const timesMs = Array.from({ length: rounds }, () => extractionMs(raw));
  const [firstMs = 0] = timesMs;
  return { characters: raw.length, firstMs, bestMs: Math.min(...timesMs) };
});

console.log(`extractor: replies in pieces of ${pieceLength} characters`);
console.table(
  rows.map(({ characters, firstMs, bestMs }) => ({
    characters,
    'first run, ms': firstMs.toFixed(1),
    'best run, ms': bestMs.toFixed(1),
    'best run, µs per 1,000 characters': ((bestMs * 1e6) / characters).toFixed(0),
  })),
);
const largestMs = rows.at(-1)?.bestMs ?? 0;
if (largestMs > limitMs) {
  console.error(`extractor: 200 KB took ${largestMs.toFixed(0)} ms, more than ${limitMs} ms`);
  process.exitCode = 1;
}
