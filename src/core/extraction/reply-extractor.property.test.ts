import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExtractedField } from '@/core/extraction/extracted-part';
import { isBlank } from '@/core/requirements/field-content';
import { requirementFields } from '@/core/requirements/requirement-fields';
import { extractReply, piecesOf } from '@/testing/extract-reply';

/** Any text: every script, emoji, marks, controls, lone surrogates, U+0000. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({
    unit: fc.constantFrom('😀', '\ud83d', '\ude00', '\u0000', '\\', '"', '{', '`', ' ', 'ا'),
  }),
);
const confidence = fc.double({ min: 0, max: 1, noNaN: true });
const quote = fc.option(anyText);
const fieldOf = (value: fc.Arbitrary<string | string[] | null>) =>
  fc.record({ quote, value, confidence });
const requirements = fc.record(
  Object.fromEntries(
    requirementFields.map(({ key, kind }) => [
      key,
      fieldOf(
        kind === 'text' ? fc.option(anyText) : fc.option(fc.array(anyText, { maxLength: 5 })),
      ),
    ]),
  ),
  { requiredKeys: [] },
);
const question = fc.option(
  fc.record({
    field: fc.constantFrom(...requirementFields.map(({ key }) => key)),
    options: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 2, maxLength: 4 }),
  }),
);
const reply = fc.record({ message: anyText, requirements, question });

/** The reply as JSON, its characters escaped here and there, as models do. */
const writtenReply = fc
  .tuple(reply, fc.constantFrom(0, 1, 4), fc.boolean())
  .map(([value, indent, isEscaped]) => {
    const json = JSON.stringify(value, null, indent);
    return isEscaped ? json.replace(/[^ -~\n]/g, escapeUnit) : json;
  });

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function clean(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

function cutAt(raw: string, places: readonly number[]): string[] {
  const cuts = places.map((place) => place % (raw.length + 1)).sort((one, other) => one - other);
  return [0, ...cuts].map((start, index) => raw.slice(start, cuts[index] ?? raw.length));
}

test('agrees with JSON.parse wherever it is cut', () => {
  fc.assert(
    fc.property(writtenReply, fc.array(fc.nat(), { maxLength: 30 }), (raw, places) => {
      const parsed: { message: string; question: { field: string; options: string[] } | null } =
        JSON.parse(raw);
      const { texts, text, question: asked } = extractReply(cutAt(raw, places));
      expect(text).toBe(clean(parsed.message));
      expect(texts.every((shown) => text.startsWith(shown) && shown.isWellFormed())).toBe(true);
      const expected = parsed.question && {
        fieldKey: parsed.question.field,
        options: parsed.question.options,
      };
      expect(asked).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('reads every field, in order, trimmed and without blanks', () => {
  const readAs = (text: string) => (isBlank(clean(text)) ? '' : clean(text).trim());
  fc.assert(
    fc.property(writtenReply, fc.integer({ min: 1, max: 9 }), (raw, length) => {
      const parsed: { requirements: Record<string, Omit<ExtractedField, 'fieldKey'>> } =
        JSON.parse(raw);
      const expected = Object.entries(parsed.requirements).map(([fieldKey, field]) => {
        const { value, quote, confidence } = field;
        return {
          fieldKey,
          confidence,
          quote: quote === null ? null : clean(quote).trim() || null,
          value: Array.isArray(value)
            ? value.map(readAs).filter((item) => item !== '')
            : value && readAs(value),
        };
      });
      expect(extractReply(piecesOf(raw, length)).fields).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('one cut at every place changes nothing but when things come', () => {
  fc.assert(
    fc.property(writtenReply, (raw) => {
      const { texts: _, drafts: _drafts, ...whole } = extractReply([raw]);
      for (let place = 0; place <= raw.length; place += 1) {
        expect(extractReply([raw.slice(0, place), raw.slice(place)])).toMatchObject(whole);
      }
    }),
    { numRuns: 15 },
  );
});

test('never throws, never shows half a character and is not moved by cuts, whatever comes', () => {
  const junk = fc.string({
    unit: fc.constantFrom(
      ...['{', '}', '[', ']', ':', ',', '"', '\\', 'u', '`', '```json', '<think>', '</think>', ' '],
      ...[
        '"message"',
        '"requirements"',
        '"task_name"',
        '"value"',
        'null',
        '1e5',
        '-',
        'a',
        '\ud83d',
      ],
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(junk, fc.array(fc.nat(), { maxLength: 10 }), (raw, places) => {
      const { texts, drafts: _, ...inPieces } = extractReply(cutAt(raw, places));
      const { texts: _texts, drafts: _drafts, ...whole } = extractReply([raw]);
      expect(inPieces).toEqual(whole);
      expect(texts.every((shown) => shown.isWellFormed())).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('drafts joined are the beginning of the value they announce', () => {
  const value = anyText.map((text) => `a ${text} z`);
  fc.assert(
    fc.property(value, (written) => {
      const raw = JSON.stringify({ requirements: { objective: { value: written } } });
      const { drafts, fields } = extractReply(piecesOf(raw, 1));
      expect(fields[0]?.value).toBe(clean(written));
      expect(drafts.objective).toBe(clean(written));
    }),
  );
});
