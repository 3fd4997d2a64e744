import { expect, it } from 'vitest';
import { isTooIntricate } from './is-too-intricate';

it.each<[string, string]>([
  ['quotes in quotes', '> '.repeat(5_000)],
  ['quotes without spaces', `${'>'.repeat(100)} x`],
  ['lists in lists on one line', `${'- '.repeat(500)}x`],
  [
    'lists in lists',
    Array.from({ length: 80 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  ],
  ['20 KB of unbalanced emphasis', '*a_ '.repeat(5_000)],
  ['brackets', '['.repeat(5_000)],
  ['one enormous paragraph', 'word '.repeat(4_000)],
])('shows %s as text', (_name, block) => {
  expect(isTooIntricate(block)).toBe(true);
});

it.each<[string, string]>([
  ['a paragraph', 'Some **bold** and `code` words. '.repeat(40)],
  ['a rule', '-'.repeat(80)],
  ['a table', `| a | b |\n|---|---|\n${'| 1 | **2** |\n'.repeat(100)}`],
  ['a list of three levels', '- a\n  - b\n    - c\n'.repeat(60)],
  ['indented code', `${' '.repeat(40)}deep\n`],
])('formats %s', (_name, block) => {
  expect(isTooIntricate(block)).toBe(false);
});
