import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlocks } from './split-blocks';

describe('splitBlocks', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['only blank lines', '\n \n', []],
    ['one paragraph', 'one\ntwo', ['one\ntwo']],
    ['paragraphs', 'one\n\n\ntwo', ['one', 'two']],
    ['a heading under text', 'text\n\n## heading\n\nmore', ['text', '## heading', 'more']],
    ['a fence with blank lines', '```sql\na\n\nb\n```\n\nc', ['```sql\na\n\nb\n```', 'c']],
    ['a fence that is still open', '```\na\n\nb', ['```\na\n\nb']],
    ['a longer fence', '````\n```\n\nx\n````\n\ny', ['````\n```\n\nx\n````', 'y']],
    [
      'a fence in a list',
      '- a\n  ```\n  x\n\n  y\n  ```\n\nb',
      ['- a\n  ```\n  x\n\n  y\n  ```', 'b'],
    ],
    ['a loose list', '- a\n\n- b\n\n  more of b\n\nafter', ['- a\n\n- b\n\n  more of b', 'after']],
    ['an ordered list after text', 'text\n\n1. a\n\n2. b', ['text', '1. a\n\n2. b']],
    ['indented code', '    a\n\n    b\n\nc', ['    a\n\n    b', 'c']],
    ['a table', '| a |\n|---|\n| 1 |\n\nafter', ['| a |\n|---|\n| 1 |', 'after']],
    [
      'a definition used above',
      'see [a]\n\nplain\n\n[a]: https://x.y',
      ['see [a]\n\n[a]: https://x.y', 'plain', '[a]: https://x.y'],
    ],
  ])('%s', (_name, source, blocks) => {
    expect(splitBlocks(source)).toEqual(blocks);
  });

  const words = fc.stringMatching(/^[a-z*_`>|#-]{1,8}$/);
  const line = fc.oneof(words, fc.constantFrom('', '', '- a', '  b', '```', '1. x', '> q'));

  it('loses nothing but blank lines and the space at the end of a block', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const inked = (text: string) =>
          text
            .split('\n')
            .map((each) => each.trimEnd())
            .filter(Boolean);
        expect(splitBlocks(lines.join('\n')).flatMap(inked)).toEqual(inked(lines.join('\n')));
      }),
    );
  });

  it('never changes a block but the last one as the text grows line by line', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 30 }), (lines) => {
        const before = splitBlocks(lines.slice(0, -1).join('\n'));
        const after = splitBlocks(lines.join('\n'));
        expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
      }),
    );
  });
});
