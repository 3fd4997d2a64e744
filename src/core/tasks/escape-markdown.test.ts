import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import {
  escapeMarkdownHeading,
  escapeMarkdownLine,
  escapeMarkdownText,
  markdownItem,
} from './escape-markdown';

const characters = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
} as const;

/** The tags and the visible characters of the Markdown as the product itself renders it. */
function render(markdown: string): { tags: string[]; text: string } {
  const html = renderToStaticMarkup(
    createElement(Markdown, { remarkPlugins: [remarkGfm] }, markdown),
  );
  const tags = [...html.matchAll(/<([a-z]+\d?)/g)].map(([, tag]) => tag ?? '');
  const text = Object.entries(characters)
    .reduceRight(
      (rest, [entity, character]) => rest.replaceAll(entity, character),
      html.replace(/<[^>]*>/g, ''),
    )
    .replace(/\s/g, '');
  return { tags: tags.filter((tag) => tag !== 'br' && tag !== 'a'), text };
}

const shown = (text: string) => text.replace(/\s/g, '');

const hostile = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...['#', '##', '-', '*', '_', '`', '~', '>', '<', '=', '+', '|', '[', ']', '(', ')', '!'],
        ...['&', '\\', ':', '.', '1', '9', 'a', 'B', '"', "'", ' ', '  ', '\t', '\n', '\r\n', '\r'],
        ...[
          '&amp;',
          '&#35;',
          '```',
          '~~~',
          '---',
          '===',
          '<b>',
          '<!--',
          '1. ',
          '2) ',
          '- ',
          '\n\n',
        ],
        ...['[x]: /y', '| - |', '|-|-|', '**', '    ', 'http://x.yz', 'www.x.yz', '[^1]', '- [ ] '],
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\u0000', '')),
);
const runs = { numRuns: 500 };

test('a text of any characters shows exactly those, between its neighbours', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { tags, text: seen } = render(`# One\n\n${escapeMarkdownText(text)}\n\n# Two`);
      expect(seen).toBe(`One${shown(text)}Two`);
      expect(tags.filter((tag) => tag !== 'p')).toEqual(['h1', 'h1']);
    }),
    runs,
  );
});

test('items of a list stay items of one list', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (texts) => {
      const items = texts.filter((text) => shown(text) !== '');
      const { tags, text } = render(`${items.map(markdownItem).join('\n')}\n\n# Two`);
      expect(text).toBe(`${items.map(shown).join('')}Two`);
      expect(tags.filter((tag) => tag !== 'p')).toEqual([
        ...(items.length > 0 ? ['ul'] : []),
        ...items.map(() => 'li'),
        'h1',
      ]);
    }),
    runs,
  );
});

test('a heading and a line are one line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const heading = render(`# ${escapeMarkdownHeading(text)}\n\nEnd`);
      expect(heading).toEqual({ tags: ['h1', 'p'], text: `${shown(text)}End` });
      const line = render(`- ${escapeMarkdownLine(text)}\n\n# End`);
      expect(line).toEqual({ tags: ['ul', 'li', 'h1'], text: `${shown(text)}End` });
    }),
    runs,
  );
});

test.each([
  ['plain names stay as they are', 'warehouse.sales.orders_clean', 'warehouse.sales.orders_clean'],
  ['marks at the edge of a word are escaped', '_x_ *y*', '\\_x\\_ \\*y\\*'],
  ['lines and paragraphs stay', 'a\nb\n\n\nc', 'a  \nb\n\nc'],
  ['lists of the person stay text', '- a\n1. b', '\\- a  \n1\\. b'],
  ['indentation stays', '  a', '\u00a0\u00a0a'],
  ['headings stay text', '# a', '\\# a'],
])('%s', (_, text, markdown) => {
  expect(escapeMarkdownText(text)).toBe(markdown);
});
