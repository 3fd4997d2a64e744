import { describe, expect, it } from 'vitest';
import { readSource } from './source-text';
import { splitBlocks } from './split-blocks';

function blocks(text: string): string[] {
  return splitBlocks(readSource(text)).map(({ kind, passage }) => `${kind}: ${passage.text}`);
}

describe('splitBlocks', () => {
  it.each<[string, string[]]>([
    ['One\nTwo', ['prose: One', 'prose: Two']],
    ['one that goes\non here', ['prose: one that goes\non here']],
    [
      '- a\n* b\n1. c\n2) d\n• e\n・f',
      ['bullet: a', 'bullet: b', 'bullet: c', 'bullet: d', 'bullet: e', 'bullet: f'],
    ],
    ['- [ ] open\n- [x] done', ['bullet: open', 'bullet: done']],
    ['1.5 hours', ['prose: 1.5 hours']],
    ['-5 degrees', ['prose: -5 degrees']],
    ['## Goal\ntext', ['heading: Goal', 'prose: text']],
    ['**Goal**\ntext', ['heading: **Goal**', 'prose: text']],
    ['Success criteria:\ntext', ['heading: Success criteria:', 'prose: text']],
    ['| a | b |\n|---|---|', ['row: | a | b |', 'row: |---|---|']],
    ['Here:\n```\nSELECT 1\n```\nThanks', ['heading: Here:', 'code: SELECT 1', 'prose: Thanks']],
    [
      'INSERT INTO a.b\nSELECT x\nFROM c;\nDone',
      ['code: INSERT INTO a.b', 'code: SELECT x', 'code: FROM c;', 'prose: Done'],
    ],
    ['Select the newest rows', ['prose: Select the newest rows']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });
});
