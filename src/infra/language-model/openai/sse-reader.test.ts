import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSseReader } from './sse-reader';

function bodyOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function readAll(pieces: readonly Uint8Array[]): Promise<string[]> {
  const readNext = createSseReader(bodyOf(pieces));
  const data: string[] = [];
  for (;;) {
    const { events, isEnd } = await readNext();
    data.push(...events.map((event) => event.data));
    if (isEnd) return data;
  }
}

const encode = (text: string) => new TextEncoder().encode(text);

describe('createSseReader', () => {
  it('reads the same events however the bytes are cut', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n]/g, ''));
    const newline = fc.constantFrom('\n', '\r\n');
    const property = fc.asyncProperty(
      fc.array(text, { minLength: 1 }),
      newline,
      fc.array(fc.nat(400)),
      async (lines, end, cuts) => {
        const bytes = encode(lines.map((line) => `data: ${line}${end}${end}`).join(`: x${end}`));
        const places = [0, ...cuts.map((cut) => cut % bytes.length), bytes.length].sort(
          (one, other) => one - other,
        );
        const pieces = places.slice(1).map((place, index) => bytes.slice(places[index], place));
        expect(await readAll(pieces.filter((piece) => piece.length > 0))).toEqual(lines);
      },
    );
    await fc.assert(property);
  });

  it('gives all events of one read at once', async () => {
    const readNext = createSseReader(bodyOf([encode('data: 1\n\ndata: 2\n\ndata: 3')]));
    expect((await readNext()).events.map(({ data }) => data)).toEqual(['1', '2']);
    expect(await readNext()).toMatchObject({ isEnd: true, events: [{ data: '3' }] });
  });

  it('joins two data lines and knows the name of an event', async () => {
    const readNext = createSseReader(bodyOf([encode('event: error\ndata: a\ndata: b\n\n')]));
    expect((await readNext()).events).toMatchObject([{ event: 'error', data: 'a\nb' }]);
  });

  it('does not collect an event without end', async () => {
    const endless = Array.from({ length: 6 }, () => encode('x'.repeat(1_000_000)));
    await expect(readAll([encode('data: '), ...endless])).rejects.toThrow();
  });
});
